/**
 * The learned score beside the rules: learns from labelled consignments which columns and
 * combinations of values went with a find, ranks new ones, and says in words why.
 *
 * <p>Columns are typed by themselves. Values and combinations become smoothed rates, counted
 * out-of-fold so that a row never sees its own label; gradient boosting (LightGBM, Ke et al. 2017)
 * weighs them; reasons are exact Shapley values of the trees (Lundberg et al. 2018). Same input,
 * same model, same ranks.
 *
 * <p>Refuses: Spring, SQL, clocks, knowledge of any particular column name, the label or a column
 * that gives it away as an input, and guessing when there are too few examinations.
 */
@NullMarked
package org.mekongdragon.targeting.score;

import org.jspecify.annotations.NullMarked;

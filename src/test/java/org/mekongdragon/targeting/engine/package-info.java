@NullMarked
package org.mekongdragon.targeting.engine;

import org.jspecify.annotations.NullMarked;

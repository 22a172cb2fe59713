package org.mekongdragon.targeting.score;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_float;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Problem;

/**
 * Grows trees with LightGBM: one thread and fixed seeds, so that equal input grows equal trees. Few
 * small trees are enough, because the rates already hold most of what there is to know; they keep
 * the exact reasons of a row below a millisecond.
 */
final class Boosting {

  private static final int ROUNDS = 150;
  private static final long FIRST_BUFFER_BYTES = 1 << 20;

  private Boosting() {}

  /**
   * Grows the trees. Where a feature is a rate, a higher one never lowers the score: counted
   * out-of-fold, a row's own label pushes its rate the other way, and trees would learn that.
   *
   * @param matrix row after row, as many values each as the recipe is wide
   * @param rising the features that may only raise the score as they rise
   * @throws Problem SCORE_TRAINER_UNAVAILABLE
   */
  static Trees grow(double[] matrix, boolean[] rising, boolean[] labels, long seed) {
    int width = rising.length;
    NativeBoosting.require();
    String settings = settings(labels.length, seed) + " monotone_constraints=" + bounds(rising);
    SWIGTYPE_p_double data = lightgbmlib.new_doubleArray(matrix.length);
    SWIGTYPE_p_float target = lightgbmlib.new_floatArray(labels.length);
    SWIGTYPE_p_p_void out = lightgbmlib.voidpp_handle();
    try {
      for (int i = 0; i < matrix.length; i++) {
        lightgbmlib.doubleArray_setitem(data, i, matrix[i]);
      }
      for (int i = 0; i < labels.length; i++) {
        lightgbmlib.floatArray_setitem(target, i, labels[i] ? 1f : 0f);
      }
      check(
          lightgbmlib.LGBM_DatasetCreateFromMat(
              lightgbmlib.double_to_voidp_ptr(data),
              lightgbmlibConstants.C_API_DTYPE_FLOAT64,
              labels.length,
              width,
              1,
              settings,
              null,
              out));
      SWIGTYPE_p_void dataset = lightgbmlib.voidpp_value(out);
      try {
        check(
            lightgbmlib.LGBM_DatasetSetField(
                dataset,
                "label",
                lightgbmlib.float_to_voidp_ptr(target),
                labels.length,
                lightgbmlibConstants.C_API_DTYPE_FLOAT32));
        return Trees.parse(boosted(dataset, settings), width);
      } finally {
        check(lightgbmlib.LGBM_DatasetFree(dataset));
      }
    } finally {
      lightgbmlib.delete_doubleArray(data);
      lightgbmlib.delete_floatArray(target);
      lightgbmlib.delete_voidpp(out);
    }
  }

  private static String boosted(SWIGTYPE_p_void dataset, String settings) {
    SWIGTYPE_p_p_void out = lightgbmlib.voidpp_handle();
    SWIGTYPE_p_int finished = lightgbmlib.new_intp();
    SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
    try {
      check(lightgbmlib.LGBM_BoosterCreate(dataset, settings, out));
      SWIGTYPE_p_void booster = lightgbmlib.voidpp_value(out);
      try {
        for (int round = 0; round < ROUNDS; round++) {
          check(lightgbmlib.LGBM_BoosterUpdateOneIter(booster, finished));
          if (lightgbmlib.intp_value(finished) == 1) {
            break;
          }
        }
        return lightgbmlib.LGBM_BoosterSaveModelToStringSWIG(
            booster, 0, -1, 0, FIRST_BUFFER_BYTES, length);
      } finally {
        check(lightgbmlib.LGBM_BoosterFree(booster));
      }
    } finally {
      lightgbmlib.delete_voidpp(out);
      lightgbmlib.delete_intp(finished);
      lightgbmlib.delete_int64_tp(length);
    }
  }

  private static String bounds(boolean[] rising) {
    return IntStream.range(0, rising.length)
        .mapToObj(i -> rising[i] ? "1" : "0")
        .collect(Collectors.joining(","));
  }

  private static String settings(int rows, long seed) {
    return String.join(
        " ",
        "objective=binary",
        "num_leaves=15",
        "max_depth=" + Trees.MAX_DEPTH,
        "learning_rate=0.08",
        "min_data_in_leaf=" + Math.clamp(rows / 50, 5, 20),
        "feature_fraction=0.5",
        "bagging_fraction=0.8",
        "bagging_freq=1",
        "lambda_l2=1",
        "deterministic=true",
        "force_row_wise=true",
        "num_threads=1",
        "verbosity=-1",
        "seed=" + Math.floorMod(seed, Integer.MAX_VALUE));
  }

  private static void check(int result) {
    if (result != 0) {
      throw Problem.of(ScoreProblem.SCORE_TRAINER_UNAVAILABLE, lightgbmlib.LGBM_GetLastError());
    }
  }
}

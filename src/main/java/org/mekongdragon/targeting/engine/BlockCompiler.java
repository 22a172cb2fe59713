package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a rule ready for one block. */
final class BlockCompiler {

  private BlockCompiler() {}

  static BlockRule of(Condition rule, Block block, Circumstances circumstances) {
    return switch (rule) {
      case Condition.All all -> BlockRule.All.of(all.conditions(), block, circumstances);
      case Condition.Any any ->
          new BlockRule.Any(
              any.conditions().stream().map(part -> of(part, block, circumstances)).toList(),
              block.rows());
      case Condition.Not not ->
          new BlockRule.Not(of(not.condition(), block, circumstances), block.rows());
      case Condition.In in ->
          codes(block, in.field(), block.codes(in.field()).map(c -> c.in(in.values())));
      case Condition.StartsWith starts ->
          codes(
              block,
              starts.field(),
              block.codes(starts.field()).map(c -> c.startsWith(starts.prefixes())));
      case Condition.Contains contains when contains.every() ->
          every(contains, block, circumstances);
      case Condition.Contains contains ->
          codes(
              block,
              contains.field(),
              block.codes(contains.field()).map(c -> c.contains(contains.terms())));
      case Condition.Compare compare ->
          range(
              block,
              compare.field(),
              compare.relation().low(compare.limit()),
              compare.relation().high(compare.limit()));
      case Condition.Between between ->
          range(block, between.field(), between.low(), between.high());
      case Condition.Arrives arrives ->
          range(
              block,
              Field.ARRIVAL,
              arrives.relation().low(arrives.day()),
              arrives.relation().high(arrives.day()));
      case Condition.ArrivesBetween between ->
          range(
              block,
              Field.ARRIVAL,
              Relation.FROM.low(between.first()),
              Relation.TO.high(between.last()));
      case Condition.Missing missing -> missing(block, missing.field());
      case Condition.SeenBefore seen -> past(rule, seen.field(), block, circumstances);
      case Condition.CountWithin count -> past(rule, count.field(), block, circumstances);
    };
  }

  private static BlockRule every(
      Condition.Contains contains, Block block, Circumstances circumstances) {
    List<Condition> parts = new ArrayList<>();
    for (String term : contains.terms()) {
      parts.add(new Condition.Contains(contains.field(), false, List.of(term)));
    }
    return BlockRule.All.of(parts, block, circumstances);
  }

  private static BlockRule codes(Block block, Field field, Optional<long[]> set) {
    return set.<BlockRule>map(codes -> BlockRule.Codes.of(block.codes(field).orElseThrow(), codes))
        .orElse(new BlockRule.Constant(false, block.rows()));
  }

  private static BlockRule range(Block block, Field field, double low, double high) {
    return block
        .numbers(field)
        .<BlockRule>map(column -> BlockRule.Range.of(column, low, high))
        .orElse(new BlockRule.Constant(false, block.rows()));
  }

  private static BlockRule missing(Block block, Field field) {
    Optional<Sketch> sketch =
        field.isWritten()
            ? block.codes(field).map(CodeColumn::sketch)
            : block.numbers(field).map(NumberColumn::sketch);
    return sketch
        .<BlockRule>map(BlockRule.Absent::new)
        .orElse(new BlockRule.Constant(true, block.rows()));
  }

  private static BlockRule past(
      Condition rule, Field field, Block block, Circumstances circumstances) {
    return block
        .codes(field)
        .<BlockRule>map(column -> new BlockRule.Past(rule, field, column, block, circumstances))
        .orElse(new BlockRule.Constant(false, block.rows()));
  }
}

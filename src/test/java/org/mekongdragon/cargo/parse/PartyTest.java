package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SAME AS CONSIGNEE",
        "Same as Cnee.",
        "same as notify party",
        "THE SAME AS ABOVE",
        "AS ABOVE",
        "As per consignee",
        "TO ORDER",
        "TO THE ORDER OF SHIPPER",
        "Unto order",
        "TO ORDER OF THE BANK",
        "N/A",
        "T.B.A.",
        "To be advised",
        "NIL",
        "***",
        "",
        "THEO LỆNH",
        "Như trên",
        "cùng người nhận hàng",
        "同收货人",
        "凭指示"
      })
  void knowsWhatStandsInForAName(String text) {
    assertThat(Party.isName(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TO ORDER OF VIETCOMBANK HAIPHONG",
        "Order of Malta",
        "SAME DAY LOGISTICS",
        "Same As Usual Trading Co., Ltd",
        "NIL RATAN TRADING",
        "As Above So Below LLC",
        "Unknown Pleasures Ltd",
        "CÔNG TY TNHH NHƯ TRÊN"
      })
  void takesNamesThatBeginAlikeForNames(String text) {
    assertThat(Party.isName(text)).isTrue();
  }
}

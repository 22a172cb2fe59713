package org.mekongdragon.targeting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;

/** Country codes of the English names that the public lists write. */
final class Countries {

  private static final Map<String, CountryCode> BY_NAME = byName();

  private Countries() {}

  static Optional<CountryCode> named(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|\\bthe\\b|[^a-z]", "");
  }

  private static Map<String, CountryCode> byName() {
    Map<String, CountryCode> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      names.put(key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), new CountryCode(code));
    }
    String others =
        "Democratic People's Republic of Korea=KP;Korea, North=KP;North Korea=KP;Republic of Korea=KR"
            + ";Korea, South=KR;Burma=MM;Syrian Arab Republic=SY;Russian Federation=RU;Viet Nam=VN"
            + ";Iran (Islamic Republic of)=IR;Islamic Republic of Iran=IR;Lao People's Democratic Republic=LA"
            + ";Democratic Republic of the Congo=CD;Congo, Democratic Republic of the=CD"
            + ";United Republic of Tanzania=TZ;Libyan Arab Jamahiriya=LY;State of Libya=LY"
            + ";United Kingdom of Great Britain and Northern Ireland=GB;United States of America=US"
            + ";Palestinian=PS;Region: Gaza=PS;Cote d'Ivoire=CI;Bosnia and Herzegovina=BA"
            + ";Trinidad and Tobago=TT;Macau=MO;Hong Kong=HK;China=CN;Bolivia=BO;Venezuela=VE";
    for (String pair : others.split(";", 0)) {
      int sign = pair.indexOf('=');
      names.put(key(pair.substring(0, sign)), new CountryCode(pair.substring(sign + 1)));
    }
    return Map.copyOf(names);
  }
}

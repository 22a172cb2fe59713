package org.mekongdragon.demonstration;

import java.util.List;
import java.util.Map;

/** Made-up names of made-up officers. */
final class Names {

  private static final Map<String, List<String>> BY_COUNTRY =
      Map.ofEntries(
          Map.entry(
              "VN",
              List.of(
                  "Hoàng Thị Lan",
                  "Vũ Đình Sơn",
                  "Đặng Thu Hà",
                  "Bùi Quốc Khánh",
                  "Ngô Thị Mai",
                  "Đỗ Mạnh Cường",
                  "Phan Văn Tài",
                  "Lý Thị Ngọc")),
          Map.entry("CN", List.of("李伟", "张丽华", "陈志强")),
          Map.entry("HK", List.of("陳大文", "Wong Siu Ming", "李嘉欣")),
          Map.entry("MO", List.of("Leong Ka Fai", "Ho Sio Kuan")),
          Map.entry("LA", List.of("Somchith Vongsa", "Khamla Phommachan")),
          Map.entry("KH", List.of("Chea Sophal", "Kim Dara")),
          Map.entry("TH", List.of("สมชาย ใจดี", "Anong Srisai", "Niran Chaiyo")),
          Map.entry("MM", List.of("U Aung Kyaw", "Daw Khin Mar")),
          Map.entry("MY", List.of("Ahmad bin Ismail", "Tan Mei Ling", "Siti Aminah")),
          Map.entry("SG", List.of("Lim Wei Jie", "Nur Aisyah")),
          Map.entry("ID", List.of("Budi Santoso", "Dewi Lestari")),
          Map.entry("PH", List.of("Jose Santos", "Maria Cruz")),
          Map.entry("BN", List.of("Haji Omar", "Siti Nurul")),
          Map.entry("AU", List.of("Karen Smith", "Daniel Lee")),
          Map.entry("NZ", List.of("Aroha Ngata", "James Wilson")),
          Map.entry("JP", List.of("佐藤健", "鈴木愛")),
          Map.entry("KR", List.of("박민수", "이수진")),
          Map.entry("IN", List.of("Rajesh Kumar", "Anita Sharma")),
          Map.entry("MN", List.of("Bat-Erdene", "Oyunchimeg")),
          Map.entry("BD", List.of("Abdul Karim", "Fatema Begum")),
          Map.entry("AT", List.of("Elena Fischer", "Paul Moreau")));

  private Names() {}

  /** The name of a country's n-th officer, from 0. */
  static String of(String country, int n) {
    List<String> names = BY_COUNTRY.getOrDefault(country, List.of("Demo Officer"));
    return names.get(n % names.size());
  }
}

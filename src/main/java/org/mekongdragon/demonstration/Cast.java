package org.mekongdragon.demonstration;

import java.util.List;
import java.util.Set;
import org.mekongdragon.access.Organisation.Kind;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;

/** Who takes part in the demonstration. */
final class Cast {

  /** An organisation and how many people of it are enrolled beside the accounts below. */
  record Organ(
      String code, String country, Kind kind, List<String> names, int people, double weight) {}

  /** A part of Vietnamese customs. */
  record Post(String code, String parent, Unit.Kind kind, List<String> names, String place) {}

  /** An account that somebody signs in with. */
  record Account(String login, String name, String organisation, String unit, Set<Role> roles) {}

  /** The 24 members; the weight says how many of the generated cases it leads. */
  static final List<Organ> MEMBERS =
      List.of(
          customs("VN", "Viet Nam Customs", "Cục Hải quan Việt Nam", "越南海关", 1.7),
          customs("CN", "China Customs", "Hải quan Trung Quốc", "中国海关", 1.6),
          customs("HK", "Hong Kong Customs", "Hải quan Hồng Kông", "香港海关", 1.2),
          customs("MO", "Macao Customs", "Hải quan Ma Cao", "澳门海关", 0.3),
          customs("LA", "Lao Customs", "Hải quan Lào", "老挝海关", 0.8),
          customs("KH", "Cambodia Customs", "Hải quan Campuchia", "柬埔寨海关", 0.7),
          customs("TH", "Thai Customs", "Hải quan Thái Lan", "泰国海关", 1.5),
          customs("MM", "Myanmar Customs", "Hải quan Myanmar", "缅甸海关", 0.8),
          customs("MY", "Royal Malaysian Customs", "Hải quan Hoàng gia Malaysia", "马来西亚皇家海关", 1.1),
          customs("SG", "Singapore Customs", "Hải quan Singapore", "新加坡海关", 0.5),
          customs("ID", "Indonesia Customs", "Hải quan Indonesia", "印度尼西亚海关", 1.0),
          customs("PH", "Philippine Customs", "Hải quan Philippines", "菲律宾海关", 0.7),
          customs("BN", "Brunei Customs", "Hải quan Brunei", "文莱海关", 0.2),
          customs("AU", "Australian Border Force", "Lực lượng Biên phòng Úc", "澳大利亚边防", 1.0),
          customs("NZ", "New Zealand Customs", "Hải quan New Zealand", "新西兰海关", 0.6),
          customs("JP", "Japan Customs", "Hải quan Nhật Bản", "日本海关", 0.9),
          customs("KR", "Korea Customs Service", "Hải quan Hàn Quốc", "韩国关税厅", 0.8),
          customs("IN", "Indian Customs", "Hải quan Ấn Độ", "印度海关", 0.7),
          customs("MN", "Mongolian Customs", "Hải quan Mông Cổ", "蒙古海关", 0.2),
          customs("BD", "Bangladesh Customs", "Hải quan Bangladesh", "孟加拉国海关", 0.4),
          new Organ(
              "VN-POLICE",
              "VN",
              Kind.POLICE,
              List.of("Viet Nam Police (C04, C05)", "Công an Việt Nam (C04, C05)", "越南公安（C04、C05）"),
              3,
              0),
          new Organ(
              "RILO-AP",
              "KR",
              Kind.INTERNATIONAL,
              List.of(
                  "WCO RILO Asia/Pacific",
                  "Văn phòng Tình báo khu vực châu Á - Thái Bình Dương (RILO A/P)",
                  "世界海关组织亚太情报联络办公室"),
              0,
              0),
          new Organ(
              "UNODC",
              "TH",
              Kind.INTERNATIONAL,
              List.of("UNODC", "Cơ quan LHQ về Ma túy và Tội phạm (UNODC)", "联合国毒品和犯罪问题办公室"),
              2,
              0),
          new Organ(
              "INCB",
              "AT",
              Kind.INTERNATIONAL,
              List.of("INCB", "Ủy ban Kiểm soát Ma túy Quốc tế (INCB)", "国际麻醉品管制局"),
              2,
              0));

  /** Everybody who has a password that is printed. */
  static final List<Account> ACCOUNTS =
      List.of(
          new Account("coordinator", "Park Soo-jin", "RILO-AP", "", Set.of(Role.COORDINATOR)),
          new Account(
              "ncp.vn", "Nguyễn Văn Bình", "VN-CUSTOMS", "VN-HQ", Set.of(Role.NATIONAL_CONTACT)),
          new Account("ncp.cn", "王海明", "CN-CUSTOMS", "", Set.of(Role.NATIONAL_CONTACT)),
          new Account(
              "officer.haiphong", "Trần Thị Hải", "VN-CUSTOMS", "VN-HPH-PCU", Set.of(Role.OFFICER)),
          new Account(
              "officer.noibai", "Lê Quang Minh", "VN-CUSTOMS", "VN-NOIBAI", Set.of(Role.OFFICER)),
          new Account("analyst", "Kim Ji-woo", "RILO-AP", "", Set.of(Role.ANALYST)),
          new Account("leader", "Phạm Đức Long", "VN-CUSTOMS", "VN-HQ", Set.of(Role.LEADER)),
          new Account("auditor", "Sok Chan", "RILO-AP", "", Set.of(Role.AUDITOR)),
          new Account("admin", "Lee Min-ho", "RILO-AP", "", Set.of(Role.ADMIN)));

  private Cast() {}

  private static Organ customs(String country, String en, String vi, String zh, double weight) {
    int people = country.equals("VN") ? 5 : country.equals("CN") ? 3 : weight > 1 ? 3 : 2;
    return new Organ(
        country + "-CUSTOMS", country, Kind.CUSTOMS, List.of(en, vi, zh), people, weight);
  }
}

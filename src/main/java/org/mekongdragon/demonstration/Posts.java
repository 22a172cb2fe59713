package org.mekongdragon.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.access.Unit.Kind;

/**
 * The units of Vietnamese customs in the demonstration: headquarters, the twenty regional
 * sub-departments in force since 15 March 2025, port control units and border posts.
 */
final class Posts {

  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX"
  };

  private static final String[][] BORDER = {
    {"BCP-HUU-NGHI", "Hữu Nghị", "6"},
    {"BCP-MONG-CAI", "Móng Cái", "8"},
    {"BCP-LAO-CAI", "Lào Cai", "7"},
    {"BCP-TA-LUNG", "Tà Lùng", "16"},
    {"BCP-TAY-TRANG", "Tây Trang", "7"},
    {"BCP-NA-MEO", "Na Mèo", "10"},
    {"BCP-NAM-CAN", "Nậm Cắn", "11"},
    {"BCP-CAU-TREO", "Cầu Treo", "11"},
    {"BCP-CHA-LO", "Cha Lo", "9"},
    {"BCP-LAO-BAO", "Lao Bảo", "9"},
    {"BCP-LA-LAY", "La Lay", "9"},
    {"BCP-BO-Y", "Bờ Y", "14"},
    {"BCP-MOC-BAI", "Mộc Bài", "17"},
    {"BCP-XA-MAT", "Xa Mát", "17"},
    {"BCP-HOA-LU", "Hoa Lư", "18"},
    {"BCP-LE-THANH", "Lệ Thanh", "14"},
    {"BCP-TINH-BIEN", "Tịnh Biên", "20"},
    {"BCP-HA-TIEN", "Hà Tiên", "20"},
  };

  private Posts() {}

  static List<Cast.Post> all() {
    List<Cast.Post> posts = new ArrayList<>();
    posts.add(
        new Cast.Post(
            "VN-HQ",
            "",
            Kind.HEADQUARTERS,
            List.of("Headquarters", "Cơ quan Cục Hải quan", "总部"),
            "VNHAN"));
    posts.add(
        new Cast.Post(
            "VN-SMUGGLING",
            "VN-HQ",
            Kind.DEPARTMENT,
            List.of("Anti-Smuggling Investigation", "Chi cục Điều tra chống buôn lậu", "反走私调查局"),
            "VNHAN"));
    for (int i = 1; i <= ROMAN.length; i++) {
      posts.add(
          new Cast.Post(
              "VN-R" + i,
              "VN-HQ",
              Kind.DEPARTMENT,
              List.of(
                  "Customs Sub-Department, Region " + ROMAN[i - 1],
                  "Chi cục Hải quan khu vực " + ROMAN[i - 1],
                  "第" + i + "区海关"),
              ""));
    }
    posts.add(port("VN-HPH-PCU", "VN-R3", "Hải Phòng", "海防", "VNHPH"));
    posts.add(port("VN-CMT-PCU", "VN-R15", "Cái Mép", "盖梅", "VNCMT"));
    posts.add(port("VN-DAD-PCU", "VN-R12", "Đà Nẵng", "岘港", "VNDAD"));
    posts.add(port("VN-CLI-PCU", "VN-R2", "Cát Lái", "吉莱", "VNCLI"));
    posts.add(air("VN-NOIBAI", "VN-R1", "Nội Bài", "内排", "VNHAN"));
    posts.add(air("VN-TANSONNHAT", "VN-R2", "Tân Sơn Nhất", "新山一", "VNSGN"));
    for (String[] post : BORDER) {
      posts.add(
          new Cast.Post(
              post[0].replace("BCP", "VN"),
              "VN-R" + post[2],
              Kind.BORDER_POST,
              List.of(
                  "Border Gate Customs " + post[1],
                  "Hải quan cửa khẩu " + post[1],
                  post[1] + "口岸海关"),
              post[0]));
    }
    return posts;
  }

  private static Cast.Post port(String code, String parent, String vi, String zh, String place) {
    return new Cast.Post(
        code,
        parent,
        Kind.PORT_CONTROL_UNIT,
        List.of("Port Control Unit " + vi, "Nhóm kiểm soát cảng " + vi, zh + "口岸管控组"),
        place);
  }

  private static Cast.Post air(String code, String parent, String vi, String zh, String place) {
    return new Cast.Post(
        code,
        parent,
        Kind.BRANCH,
        List.of(
            "Airport and Express Customs " + vi,
            "Hải quan sân bay và chuyển phát nhanh " + vi,
            zh + "机场及快件海关"),
        place);
  }
}

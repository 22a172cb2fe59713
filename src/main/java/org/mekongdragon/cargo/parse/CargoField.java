package org.mekongdragon.cargo.parse;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of tables and keys of JSON lines; their labels are the fields of the rules. */
public enum CargoField {
  /** The sender's identifier of the record. */
  ID("id", "record_id", "declaration_id", "reference", "ref", "consignment_id", "so_to_khai"),
  /** Word or UNECE code. */
  MODE("transport_mode", "mode_of_transport", "phuong_thuc_van_chuyen"),
  /** HS codes. */
  HS("hs_code", "hs6", "hs6_code", "hscode", "commodity_code", "tariff", "ma_hs", "hs编码"),
  /** Goods in words. */
  GOODS(
      "goods_description", "description", "cargo_description", "ten_hang", "mo_ta_hang_hoa", "品名"),
  /** Country or place of origin. */
  ORIGIN("country_of_origin", "origin_country", "xuat_xu", "原产国"),
  /** Place of loading. */
  LOADING("port_of_loading", "pol", "loading_port", "place_of_loading", "cang_xep_hang", "装货港"),
  /** Place of discharge. */
  DISCHARGE("port_of_discharge", "pod", "discharge_port", "unloading", "cang_do_hang", "卸货港"),
  /** Final destination. */
  DESTINATION("final_destination", "place_of_delivery", "destination_country", "noi_den", "目的地"),
  /** Places between. */
  TRANSIT("transit_ports", "transhipment", "transshipment", "via"),
  /** Name of the shipper. */
  SHIPPER("consignor", "exporter", "shipper_name", "sender", "nguoi_gui", "发货人"),
  /** One line. */
  SHIPPER_ADDRESS("consignor_address", "exporter_address"),
  /** ISO 3166. */
  SHIPPER_COUNTRY("consignor_country", "exporter_country"),
  /** Tax or other number. */
  SHIPPER_ID("consignor_id", "exporter_id", "seller_id"),
  /** Phone number. */
  SHIPPER_PHONE("consignor_phone", "exporter_phone"),
  /** Name of the consignee. */
  CONSIGNEE("importer", "consignee_name", "receiver", "nguoi_nhan", "收货人"),
  /** One line. */
  CONSIGNEE_ADDRESS("importer_address"),
  /** ISO 3166. */
  CONSIGNEE_COUNTRY("importer_country"),
  /** Tax or other number. */
  CONSIGNEE_ID("importer_id", "tax_id", "ma_so_thue"),
  /** Phone number. */
  CONSIGNEE_PHONE("importer_phone"),
  /** Name of the notify party. */
  NOTIFY("notify_party", "notify_name", "ben_duoc_thong_bao", "通知人"),
  /** One line. */
  NOTIFY_ADDRESS("notify_party_address"),
  /** Name of the forwarder. */
  FORWARDER("freight_forwarder", "agent", "courier", "courier_id", "declarant_id", "货代"),
  /** Container numbers. */
  CONTAINER("containers", "container_no", "container_number", "container_numbers", "so_container"),
  /** Seal numbers; the n-th is of the n-th container when there are as many. */
  SEAL("seals", "seal_no", "seal_number", "so_chi", "so_seal"),
  /** Vessel or vehicle. */
  VESSEL("vessel_name", "ship", "vehicle", "truck", "plate", "ten_tau", "船名"),
  /** Voyage or flight. */
  VOYAGE("voyage_no", "voyage_number", "flight", "flight_no", "flight_number", "trip", "航次"),
  /** Bill or waybill. */
  WAYBILL(
      "bl", "b_l", "bl_no", "bill_of_lading", "awb", "awb_no", "hawb", "tracking_number", "提单号"),
  /** Master bill or waybill. */
  MASTER("master_waybill", "mawb", "mbl", "master_bill"),
  /** Kilograms unless a unit is written behind the number. */
  GROSS_MASS("gross_weight", "gross_mass_kg", "gross_weight_kg", "weight", "weight_kg", "毛重"),
  /** Number of packages. */
  PACKAGES("package_count", "number_of_packages", "pieces", "pcs", "so_kien", "件数"),
  /** Kind of package. */
  PACKAGE_KIND("package_type", "kind_of_packages"),
  /** Amount. */
  VALUE("customs_value", "declared_value", "item_price", "amount", "tri_gia", "value_usd", "价值"),
  /** ISO 4217. */
  CURRENCY("currency_code", "value_currency", "loai_tien", "币种"),
  /** Date or time of departure. */
  DEPARTURE("etd", "departure_date", "date_of_departure"),
  /** Date or time of arrival. */
  ARRIVAL("eta", "arrival_date", "date_of_arrival", "date", "ngay_den", "到达日期"),
  /** Date of issue. */
  ISSUED("issue_date", "bl_date");

  private static final Map<String, CargoField> BY_NAME = byName();

  /** Separated by blanks: an enum holds nothing that could change. */
  private final String synonyms;

  CargoField(String... synonyms) {
    this.synonyms = String.join(" ", synonyms);
  }

  /** The name in headers and rules: lower case with underscores. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field a header names: its label or a common synonym, whatever the case and separators. */
  public static Optional<CargoField> named(String header) {
    return Optional.ofNullable(BY_NAME.get(normalised(header)));
  }

  /** Lower case, Vietnamese marks dropped, everything that is no letter or digit an underscore. */
  static String normalised(String header) {
    String name = header.strip();
    return name.chars().allMatch(c -> c < 128) ? plain(name) : any(name);
  }

  /** The same for ASCII, as most headers are: a small file is mostly its header. */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !out.isEmpty()) {
          out.append('_');
        }
        out.append(Character.toLowerCase(c));
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static String any(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return bare.replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
  }

  private static Map<String, CargoField> byName() {
    Map<String, CargoField> names = new HashMap<>();
    for (CargoField field : values()) {
      names.put(normalised(field.name()), field);
      for (String synonym : field.synonyms.split(" ", -1)) {
        names.putIfAbsent(normalised(synonym), field);
      }
    }
    return Map.copyOf(names);
  }
}

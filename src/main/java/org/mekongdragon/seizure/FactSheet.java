package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.seizure.SeizureView.Fact;
import org.mekongdragon.seizure.SeizureView.Section;
import org.mekongdragon.web.Texts;

/** Everything that a record states beside its goods and its way, as names and values. */
final class FactSheet {

  private final SeizureWords words;
  private final Texts texts;
  private final List<Section> sections = new ArrayList<>();
  private List<Fact> open = new ArrayList<>();

  private FactSheet(SeizureWords words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  static List<Section> of(SeizureContent content, SeizureWords words, Texts texts) {
    FactSheet sheet = new FactSheet(words, texts);
    sheet.where(content);
    sheet.transport(content.transport());
    sheet.discovery(content.discovery());
    sheet.agencies(content);
    content.persons().forEach(sheet::person);
    content.companies().forEach(sheet::company);
    sheet.aftermath(content);
    return sheet.sections;
  }

  private void where(SeizureContent content) {
    SeizurePlace where = content.where();
    fact("occurredAt", content.when().map(when -> words.moment(when, texts)).orElse(""));
    fact("country", ReferenceKind.COUNTRY, where.country());
    fact("admin1", ReferenceKind.SUBDIVISION, where.admin1());
    fact("city", where.city());
    fact("place", ReferenceKind.PLACE, where.place());
    fact("site", ReferenceKind.SITE, where.site());
    fact("physicalPlace", where.physical());
    fact(
        "position",
        where
            .point()
            .map(point ->
                point.latitude().toPlainString() + ", " + point.longitude().toPlainString())
            .orElse(""));
    close("seizure.part.where");
  }

  private void transport(Transport transport) {
    fact("direction", ReferenceKind.DIRECTION, transport.direction());
    fact("mode", ReferenceKind.MODE, transport.mode());
    fact("conveyance", transport.conveyance());
    fact("containers", String.join(", ", transport.containers()));
    fact("waybill", transport.waybill());
    fact("parcel", transport.parcel());
    close("seizure.part.transport");
  }

  private void discovery(SeizureContent.Discovery discovery) {
    fact("detection", ReferenceKind.DETECTION, discovery.detection());
    fact("detectionText", discovery.detectionText());
    fact("concealment", ReferenceKind.CONCEALMENT, discovery.concealment());
    fact("concealmentText", discovery.concealmentText());
    fact("warning", discovery.warning());
    close("seizure.part.discovery");
  }

  private void agencies(SeizureContent content) {
    fact("lead", words.organisation(content.agencies().lead(), texts));
    fact(
        "takingPart",
        String.join(
            ", ",
            content.agencies().takingPart().stream()
                .map(code -> words.organisation(code, texts))
                .toList()));
    fact("nationalNumber", content.numbers().national());
    for (Map.Entry<String, String> number : content.numbers().foreign().entrySet()) {
      open.add(new Fact(FieldNames.system(number.getKey(), texts), number.getValue()));
    }
    close("seizure.part.agencies");
  }

  private void person(InvolvedPerson person) {
    fact("name", person.name());
    fact("role", person.role());
    fact("nationality", ReferenceKind.COUNTRY, person.nationality());
    fact("sex", person.sex());
    fact("birth", person.birth());
    fact("document", person.document());
    fact("status", person.status().map(status -> texts.of("seizure.status", status)).orElse(""));
    fact("note", person.note());
    close("seizure.part.person");
  }

  private void company(InvolvedCompany company) {
    fact("name", company.name());
    fact("role", company.role());
    fact("country", ReferenceKind.COUNTRY, company.country());
    fact("taxId", company.taxId());
    fact("address", company.address());
    fact("note", company.note());
    close("seizure.part.company");
  }

  private void aftermath(SeizureContent content) {
    SeizureContent.Aftermath after = content.aftermath();
    fact("labStatus", after.lab().map(lab -> texts.of("seizure.lab", lab)).orElse(""));
    fact("disposal", after.disposal());
    fact("dossier", after.dossier());
    fact("remarks", after.remarks());
    fact(
        "cases",
        Optional.of(content.cases()).filter(cases -> cases > 1).map(texts::number).orElse(""));
    close("seizure.part.aftermath");
  }

  private void fact(String field, ReferenceKind kind, String code) {
    fact(field, code.isEmpty() ? "" : words.name(kind, code, texts));
  }

  private void fact(String field, String value) {
    if (!value.isEmpty()) {
      open.add(new Fact(FieldNames.of(field, texts), value));
    }
  }

  private void close(String title) {
    if (!open.isEmpty()) {
      sections.add(new Section(texts.of(title), open));
      open = new ArrayList<>();
    }
  }
}

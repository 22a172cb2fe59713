package org.mekongdragon.forms;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.seizure.Seizure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A form as JSON: each record with its rows, what is missing, and its revision. */
final class JsonOutlet implements Outlet {

  private final FieldMap map;
  private final FormFiller filler;
  private final JsonGenerator json;
  private final List<String> gone = new ArrayList<>();

  JsonOutlet(FieldMap map, FormFiller filler, ExportRequest request, OutputStream output) {
    this.map = map;
    this.filler = filler;
    this.json = generator(output);
    json.writeStartObject();
    json.writeStringProperty("operation", request.operation());
    json.writeStringProperty("form", map.form().code());
    json.writeNumberProperty("mapVersion", map.version());
    request.asOf().ifPresent(moment -> json.writeStringProperty("asOf", moment.toString()));
    json.writeBooleanProperty("changedOnly", request.changedOnly());
    json.writeArrayPropertyStart("items");
  }

  static JsonGenerator generator(OutputStream output) {
    return JsonMapper.shared()
        .writer()
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .createGenerator(output);
  }

  @Override
  public Optional<Entry> entry(Seizure seizure) {
    return filler
        .fill(map, seizure)
        .map(form -> new Entry(seizure, form.digest(), "", _ -> write(form)));
  }

  private void write(FilledForm form) {
    json.writeStartObject();
    json.writeStringProperty("id", form.seizure().id().toString());
    json.writeStringProperty("number", form.seizure().number());
    json.writeStringProperty("operation", form.seizure().operation());
    json.writeNumberProperty("revision", form.seizure().revision());
    json.writeArrayPropertyStart("rows");
    for (List<FilledForm.Value> row : form.rows()) {
      json.writeStartObject();
      row.stream()
          .filter(value -> !value.text().isEmpty())
          .forEach(value -> json.writePOJOProperty(value.field().name(), value.cell()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("gaps");
    for (FilledForm.Value value : form.gaps()) {
      json.writeStartObject();
      json.writeStringProperty("field", value.field().name());
      json.writeStringProperty("gap", value.gap().orElseThrow().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void gone(RunStore.Said said) {
    gone.add(said.number());
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeArrayPropertyStart("gone");
    gone.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}

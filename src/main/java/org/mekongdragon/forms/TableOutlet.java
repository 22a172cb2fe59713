package org.mekongdragon.forms;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.seizure.Seizure;

/** A form as a table: the fields are its columns, each goods line is a row. */
final class TableOutlet implements Outlet {

  private final FieldMap map;
  private final FormFiller filler;
  private final TableWriter table;

  TableOutlet(FieldMap map, FormFiller filler, boolean workbook, OutputStream output) {
    this.map = map;
    this.filler = filler;
    this.table = workbook ? TableWriter.xlsx(output, map.form().name()) : TableWriter.csv(output);
    table.row(map.fields().stream().map(FormField::name).toList());
  }

  @Override
  public Optional<Entry> entry(Seizure seizure) {
    return filler
        .fill(map, seizure)
        .map(form -> new Entry(seizure, form.digest(), "", _ -> write(form)));
  }

  private void write(FilledForm form) {
    for (List<FilledForm.Value> row : form.rows()) {
      table.row(row.stream().map(FilledForm.Value::cell).toList());
    }
  }

  /** The columns are those of the form: what is gone is told beside the file. */
  @Override
  public void gone(RunStore.Said said) {}

  @Override
  public void close() {
    table.close();
  }
}

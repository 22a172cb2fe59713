package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import org.mekongdragon.access.Person;
import org.mekongdragon.intake.ImportField;
import org.mekongdragon.intake.ImportKind;
import org.mekongdragon.intake.ImportRequest;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.springframework.stereotype.Component;

/** Seizures in files: our own columns, and those of UNODC, Hong Kong Customs and CBP. */
@Component
class SeizureImports implements ImportKind {

  private static final Map<String, RowFormat> FORMATS =
      Map.of("ids", new RowFormat.Ids(), "hk", HkFormat.shipped(), "cbp", new CbpFormat());
  private static final RowFormat TABLE = new RowFormat.Table();

  private final Seizures seizures;
  private final SeizureStore store;
  private final SeizureDesk desk;
  private final OperationGate gate;
  private final Reference reference;

  SeizureImports(
      Seizures seizures,
      SeizureStore store,
      SeizureDesk desk,
      OperationGate gate,
      Reference reference) {
    this.seizures = seizures;
    this.store = store;
    this.desk = desk;
    this.gate = gate;
    this.reference = reference;
  }

  @Override
  public String name() {
    return "seizures";
  }

  @Override
  public List<String> formats() {
    return List.of("csv", "xlsx", "ids", "hk", "cbp");
  }

  @Override
  public List<ImportField> fields(String format) {
    return ImportColumns.of(FORMATS.containsKey(format) ? format : ImportColumns.TABLE);
  }

  @Override
  public List<List<String>> examples() {
    return ImportColumns.examples();
  }

  /**
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code no-reports-now}, {@code
   *     audience-missing}, {@code audience}
   */
  @Override
  public Session open(ImportRequest request) {
    OperationGate.Frame frame = gate.enter(request.operation());
    Person person = desk.reporter(request.operation());
    if (!frame.takesReports()) {
      throw Problem.of(SeizureProblem.NO_REPORTS_NOW, request.operation());
    }
    desk.checked(request.operation(), request.audience());
    boolean releases = request.release() && desk.mayRelease(person, request.operation());
    return new SeizureSession(
        seizures,
        store,
        new ImportNames(reference),
        FORMATS.getOrDefault(request.format(), TABLE),
        request,
        releases ? SeizureState.RELEASED : SeizureState.REPORTED);
  }
}

package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends filtered lists as files, to programs and to people. */
@Controller
class ExportPages {

  private final SeizureExports exports;
  private final OperationGate gate;

  ExportPages(SeizureExports exports, OperationGate gate) {
    this.exports = exports;
    this.gate = gate;
  }

  @GetMapping("/api/v1/operations/{operation}/seizures/export")
  void api(
      @PathVariable String operation,
      @RequestParam(defaultValue = "csv") String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(operation, SeizureExports.Format.of(format), request, response);
  }

  @GetMapping("/operations/{operation}/seizures/export.{format:csv|xlsx|ids}")
  void page(
      @PathVariable String operation,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(operation, SeizureExports.Format.of(format), request, response);
  }

  /** Whatever can be refused is refused before the first octet leaves. */
  private void send(
      String operation,
      SeizureExports.Format format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FilterQuery query = new FilterQuery(request.getParameterMap());
    SeizureFilter filter = query.filter(operation);
    Optional<Instant> asOf = query.asOf();
    gate.enter(operation);
    response.setContentType(format.type());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"seizures-" + operation + "." + format.ending() + "\"");
    exports.write(filter, format, asOf, response.getOutputStream());
  }
}

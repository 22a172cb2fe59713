package org.mekongdragon.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractView;

/** A precompiled template; it is rendered whole before the first byte leaves. */
final class TemplateView extends AbstractView {

  static final String HTML = "text/html;charset=UTF-8";

  private final TemplateEngine engine;
  private final Pages pages;
  private final String template;

  TemplateView(TemplateEngine engine, Pages pages, String name) {
    this.engine = engine;
    this.pages = pages;
    this.template = name + ".jte";
    setContentType(HTML);
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>(model);
    parameters.keySet().removeIf(name -> name.indexOf('.') >= 0);
    parameters.put("page", pages.of(request));
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, parameters, output);
    response.setContentType(HTML);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}

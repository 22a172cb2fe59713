package org.mekongdragon.cargo;

import jakarta.servlet.http.HttpServletRequest;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Looking for consignments and reading one. */
@Controller
@RequestMapping(ConsignmentWords.LIST)
class ConsignmentPages {

  private final ManifestViews lists;
  private final ConsignmentViews views;
  private final Languages languages;

  ConsignmentPages(ManifestViews lists, ConsignmentViews views, Languages languages) {
    this.lists = lists;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    CargoQuery query = CargoQuery.of(request.getParameterMap());
    model.addAttribute("list", lists.list(ConsignmentWords.LIST, query, texts));
    return "cargo/consignments";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, HttpServletRequest request, Model model) {
    model.addAttribute("view", views.read(CargoApi.number(id), languages.texts(request)));
    return "cargo/consignment";
  }
}

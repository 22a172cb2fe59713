package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import org.mekongdragon.web.ListAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the list in force a name, or forgets one; what filters comes with the form. */
@Controller
@RequestMapping("/operations/{operation}/seizures/views")
class SavedViewPages {

  private final SavedViews views;

  SavedViewPages(SavedViews views) {
    this.views = views;
  }

  @PostMapping
  String save(
      @PathVariable String operation, @RequestParam String name, HttpServletRequest request) {
    ListAddress address = address(operation, request);
    views.save(operation, new SavedView(name.strip(), address.query()));
    return "redirect:" + address.text();
  }

  @PostMapping("/forget")
  String forget(
      @PathVariable String operation, @RequestParam String name, HttpServletRequest request) {
    views.forget(operation, name);
    return "redirect:" + address(operation, request).text();
  }

  private static ListAddress address(String operation, HttpServletRequest request) {
    return SeizureAddress.of("/operations/" + operation + "/seizures", request.getParameterMap());
  }
}

package org.mekongdragon.targeting;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: what is most pressing comes first. */
@Controller
class TargetingPages {

  @GetMapping("/targeting")
  String hits() {
    return "redirect:/targeting/hits";
  }
}

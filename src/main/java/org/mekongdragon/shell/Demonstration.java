package org.mekongdragon.shell;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class Demonstration {
  void loadOnce() {}

  List<String> accounts() {
    return List.of();
  }
}

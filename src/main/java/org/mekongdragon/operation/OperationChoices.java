package org.mekongdragon.operation;

import java.util.List;
import org.mekongdragon.web.OperationChoice;
import org.mekongdragon.web.OperationSwitch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the operation switch in the frame. */
@Component
class OperationChoices implements OperationSwitch {

  private final OperationStore store;

  OperationChoices(OperationStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OperationChoice> choices(String language) {
    return store.all().stream()
        .map(operation ->
            new OperationChoice(
                operation.code(),
                operation.title(language),
                operation.band(),
                operation.status().code()))
        .toList();
  }
}

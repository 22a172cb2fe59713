package org.mekongdragon.seizure;

import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tests that need a running operation. */
@Import(SeizureWorld.class)
abstract class SeizureTest extends HouseTest {

  @Autowired protected SeizureWorld phases;
  @Autowired protected Seizures seizures;
}

package org.mekongdragon.seizure;

import org.junit.jupiter.api.BeforeEach;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Groups;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that need a running operation; in the house that all tests share. */
public abstract class SeizureTest extends HouseTest {

  @Autowired protected Seizures seizures;
  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Groups groups;

  protected SeizureWorld phases;

  @BeforeEach
  void openPhases() {
    phases = new SeizureWorld(world, operations, members, groups);
  }
}

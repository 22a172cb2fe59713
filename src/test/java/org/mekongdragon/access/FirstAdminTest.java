package org.mekongdragon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.database.DataDirectory;
import org.springframework.beans.factory.annotation.Autowired;

class FirstAdminTest extends HouseTest {

  @Autowired private FirstAdmin first;
  @Autowired private AccountStore accounts;
  @Autowired private DataDirectory data;
  @Autowired private People people;

  @Test
  void opensNothingWhereSomebodyIsAlready() {
    world.person(world.organisation("VN"), Optional.empty());
    assertThat(accounts.isEmpty()).isFalse();
    first.openOnce();
    assertThat(people.byLogin(FirstAdmin.LOGIN)).isEmpty();
    assertThat(first.password()).isEmpty();
  }

  @Test
  void showsThePasswordUntilItWasShown() {
    String password = data.secret("first-admin");
    assertThat(first.password()).contains(password);
    assertThat(password.length()).isGreaterThan(11);
    first.shown();
    assertThat(first.password()).isEmpty();
    first.shown();
  }
}

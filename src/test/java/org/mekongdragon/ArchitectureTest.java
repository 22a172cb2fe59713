package org.mekongdragon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The compiler guards packages; this guards the arrows between them. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mekongdragon");

  @Test
  void roomsCallDownOnly() {
    ApplicationModules.of(Dragon.class).verify();
  }

  @Test
  void kernelKnowsNoTechnology() {
    noClasses()
        .that()
        .resideInAPackage("org.mekongdragon.kernel")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.mekongdragon.kernel", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void coresAreFreeOfFrameworks() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.mekongdragon.targeting.engine",
            "org.mekongdragon.targeting.names",
            "org.mekongdragon.targeting.score",
            "org.mekongdragon.cargo.parse")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  /** The engine knows no SQL: its column store is what the word says. */
  @Test
  void innerTypesStayInside() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .or()
        .haveSimpleNameEndingWith("Pages")
        .or()
        .haveSimpleNameEndingWith("Api")
        .or()
        .haveSimpleNameEndingWith("Form")
        .and()
        .areTopLevelClasses()
        .and()
        .resideOutsideOfPackage("org.mekongdragon.targeting.engine")
        .should(bePackagePrivate())
        .check(HOUSE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
  }

  @Test
  void nobodyThrowsNamelessExceptions() {
    noClasses()
        .that()
        .areNotAssignableTo(Throwable.class)
        .should()
        .callConstructor(RuntimeException.class, String.class)
        .orShould()
        .callConstructor(Exception.class, String.class)
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> bePackagePrivate() {
    return new ArchCondition<>("be package-private, except web's frame maker") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean frame = type.getFullName().equals("org.mekongdragon.web.Pages");
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
        if (open && !frame) {
          events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is public"));
        }
      }
    };
  }
}

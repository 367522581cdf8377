package org.khabar.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.khabar.service");

    @Test
    void shouldKnowNeitherTheStreamNorTheIngestion() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.khabar.enrich..", "org.khabar.ingest..", "org.apache.kafka.streams..")
                .check(CLASSES);
    }

    @Test
    void shouldKnowMetersOnlyWhereTheyAreShownOrMade() {
        noClasses()
                .that()
                .resideInAnyPackage("..settings..", "..logging..", "..deploy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void shouldDependInOneDirection() {
        slices().matching("org.khabar.service.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}

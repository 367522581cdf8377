package org.khabar.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.khabar.ingest");

    @Test
    void shouldKnowKafkaOnlyWhereRecordsAreWrittenAndSettingsRead() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..encoding..", "..identity..", "..parse..", "..source..", "..metrics..", "..watch..")
                // It hands the producer to the meter library, and calls nothing of it.
                .and()
                .doNotHaveSimpleName("ProducerMeters")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.confluent..")
                .check(CLASSES);
    }

    @Test
    void shouldKnowMetersOnlyInMetricsAndWhereTheProgramIsPutTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.khabar.ingest.metrics", "org.khabar.ingest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void shouldTouchTheRegistryClientOnlyThroughSchemas() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.confluent..", "org.apache.pinot..")
                .check(CLASSES);
    }

    @Test
    void shouldDependInOneDirection() {
        slices().matching("org.khabar.ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.khabar.ingest.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.khabar.ingest")
                .check(CLASSES);
    }
}

package org.khabar.enrich;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeringTest {
    private static final String ROOT = "org.khabar.enrich";

    /** Steps and stores: the classes whose business is to be a part of a topology. */
    private static final Set<String> STEPS = Set.of(
            "catalog.CatalogReader",
            "config.BoundedMemoryRocksDb",
            "config.EnrichmentConfig",
            "config.PromisedSettings",
            "deadletter.Decode",
            "deadletter.RestoreOriginal",
            "deduplicate.CopyCounts",
            "deduplicate.Deduplicate",
            "deduplicate.Entries",
            "deduplicate.IndexStores",
            "header.Describe",
            "health.StreamReadiness",
            "health.RestoreProgress",
            "health.StreamHealth",
            "metrics.HealthMeters",
            "metrics.MeteredClients",
            "metrics.RestoreMeters",
            "metrics.StreamMeters",
            "revise.ExpirySweep",
            "revise.HoldBackOvertaken",
            "revise.Remember",
            "revise.Revise",
            "revise.SeenDocuments",
            "shard.ShardPartitioner",
            "source.LearnLines",
            "source.LearnedLines",
            "source.SeparateWithMemory",
            "source.SourceMemories",
            "EnrichmentApp",
            "EnrichmentTopology");

    /** Classes that know the clients, the serializers or their exceptions, but no topology. */
    private static final Set<String> CLIENTS = Set.of(
            "audit.AuditCommand",
            "audit.Bookkeeper",
            "catalog.EntryReader",
            "curate.AddCommand",
            "curate.EntryTopic",
            "curate.HideCommand",
            "curate.ResetCommand",
            "curate.ShowCommand",
            "deadletter.DeadLetterHeaders",
            "deadletter.RawDecoder",
            "deadletter.RecordLimits",
            "explain.ExplainCommand",
            "explain.RecordFinder",
            "replay.Letter",
            "replay.LetterBox",
            "replay.LetterText",
            "replay.ListCommand",
            "replay.ReplayCommand",
            "replay.ReplayRun",
            "replay.Replayer",
            "replay.ShowCommand",
            "reset.Answers",
            "reset.ResetCommand",
            "reset.ResetPlan",
            "reset.ResetPlanner",
            "reset.Resetter",
            "reset.StartPosition",
            "metrics.KafkaMeter",
            "metrics.KafkaMeters",
            "metrics.KafkaReading",
            "metrics.LagMeters",
            "metrics.MeteredProducer",
            "stage.StageGuard",
            "topics.CommittedRecords",
            "topics.Headway",
            "topics.TopicSearch",
            "topics.TopicsReader",
            "EnrichCommand",
            "Preflight");

    private static final Set<String> REGISTRY = Set.of("Preflight");

    private static final Set<String> METERS = Set.of("EnrichmentApp", "EnrichmentService");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void shouldHaveNoCyclesOfPackages() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revise", "separate", "language", "fingerprint", "deduplicate", "recognise", "link"})
    void shouldKeepStagesFromKnowingEachOtherAndTheTopology(String stage) {
        var others =
                Set.of("revise", "separate", "language", "fingerprint", "deduplicate", "recognise", "link").stream()
                        .filter(other -> !other.equals(stage))
                        .map(other -> ROOT + "." + other + "..")
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void shouldPutTheStagesTogetherInTheTopologyAndTheAnalysisOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".analyze")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void shouldKnowKafkaStreamsInStepsOnly() {
        assertThat(classesThatKnow("org.apache.kafka.streams")).isEqualTo(sorted(STEPS));
    }

    @Test
    void shouldKnowKafkaInStepsAndClientsOnly() {
        var allowed = new TreeSet<>(STEPS);
        allowed.addAll(CLIENTS);

        assertThat(classesThatKnow("org.apache.kafka")).isEqualTo(allowed);
    }

    @Test
    void shouldKnowTheRegistryClientOnlyWhereItsAnswersAreJudged() {
        assertThat(classesThatKnow("io.confluent")).isEqualTo(sorted(REGISTRY));
    }

    @Test
    void shouldKnowMetersInMetricsAndWhereTheProgramIsPutTogetherOnly() {
        noClasses()
                .that(describe("are outside of metrics", LayeringTest::isOutsideOfMetrics))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    private static boolean isOutsideOfMetrics(JavaClass type) {
        return !type.getPackageName().equals(ROOT + ".metrics") && !METERS.contains(name(type));
    }

    private static Set<String> classesThatKnow(String packages) {
        return CLASSES.stream()
                .filter(dependsOn(packages))
                .map(LayeringTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> dependsOn(String packages) {
        return describe(
                "depend on " + packages,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                (dependency.getTargetClass().getPackageName() + ".").startsWith(packages + ".")));
    }

    /** Name below the root package; that of the outermost class for nested ones. */
    private static String name(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getName().substring(ROOT.length() + 1);
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    /** The root package is one too. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package of Khabar's enrichment";
        }
    }
}

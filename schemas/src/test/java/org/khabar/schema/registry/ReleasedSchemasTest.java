package org.khabar.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.schema.Duplicate;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.internal.NewestVersion;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.internal.SeenDocument;
import org.khabar.schema.internal.SourceMemory;
import org.khabar.schema.topic.Topics;

/**
 * The build's gate: contracts only grow. A changed schema is released by running this test with {@code
 * -Dschemas.release=true}, which writes it as the next version; the new file belongs into the same commit.
 */
class ReleasedSchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/khabar/schema/registry/released");

    static Stream<Schema> todaysSchemas() {
        return Stream.concat(
                        Topics.all().stream().flatMap(topic -> topic.valueSchema().stream()),
                        Stream.of(
                                ArticleMessage.SCHEMA$,
                                SeenDocument.SCHEMA$,
                                IndexedArticle.SCHEMA$,
                                NewestVersion.SCHEMA$,
                                PageLines.SCHEMA$,
                                SourceMemory.SCHEMA$))
                .map(PublishedForm::of);
    }

    @BeforeAll
    static void releaseWhenAsked() throws IOException {
        if (!Boolean.getBoolean("schemas.release")) {
            return;
        }
        for (Schema schema : todaysSchemas().toList()) {
            var released = filesOf(schema);
            var newest = released.values().stream().reduce((older, newer) -> newer);
            if (newest.isEmpty() || !schema.equals(parse(newest.get()))) {
                int next = released.isEmpty() ? 1 : released.lastKey() + 1;
                Files.writeString(
                        FOLDER.resolve("%s.v%d.avsc".formatted(schema.getFullName(), next)),
                        PublishedForm.pretty(schema) + "\n");
            }
        }
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".avsc"))
                    .sorted()
                    .toList();
            Files.writeString(FOLDER.resolve("index.txt"), String.join("\n", names) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("todaysSchemas")
    void shouldBeFullTransitivelyCompatibleWithEveryReleasedVersion(Schema schema) throws IOException {
        var released = new TreeMap<Integer, Schema>();
        for (var file : filesOf(schema).entrySet()) {
            released.put(file.getKey(), parse(file.getValue()));
        }

        assertThat(FullTransitiveCompatibility.violations(schema, released)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("todaysSchemas")
    void shouldHaveReleasedTodaysSchemaAsItsNewestVersion(Schema schema) {
        var released = ReleasedSchemas.versionsOf(schema.getFullName());

        assertThat(released).as("released versions of %s", schema.getFullName()).isNotEmpty();
        assertThat(released.get(released.lastKey())).isEqualTo(schema);
    }

    @Test
    void shouldReportAFieldThatIsAddedWithoutDefault() {
        var released = PublishedForm.of(Duplicate.SCHEMA$);
        var changed = with(released, new Schema.Field("editor", Schema.create(Schema.Type.STRING)));

        assertThat(FullTransitiveCompatibility.violations(changed, Map.of(1, released)))
                .singleElement()
                .asString()
                .contains("Duplicate", "today's schema cannot read version 1", "editor");
    }

    @Test
    void shouldReportAFieldThatIsRetypedOrRemoved() {
        var released = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .requiredInt("b")
                .endRecord();
        var retyped = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .requiredString("b")
                .endRecord();
        var removed = SchemaBuilder.record("R").fields().requiredString("a").endRecord();

        assertThat(FullTransitiveCompatibility.violations(retyped, Map.of(1, released)))
                .hasSize(2);
        assertThat(FullTransitiveCompatibility.violations(removed, Map.of(1, released)))
                .singleElement()
                .asString()
                .contains("version 1 cannot read today's schema");
    }

    @Test
    void shouldAcceptAFieldThatIsAddedWithDefault() {
        var released = PublishedForm.of(Duplicate.SCHEMA$);
        var changed = with(released, new Schema.Field("editor", Schema.create(Schema.Type.STRING), null, ""));

        assertThat(FullTransitiveCompatibility.violations(changed, Map.of(1, released)))
                .isEmpty();
    }

    private static Schema with(Schema schema, Schema.Field added) {
        var fields = new java.util.ArrayList<>(schema.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
        fields.add(added);
        return Schema.createRecord(schema.getName(), null, schema.getNamespace(), false, fields);
    }

    private static SortedMap<Integer, Path> filesOf(Schema schema) throws IOException {
        var prefix = schema.getFullName() + ".v";
        var versions = new TreeMap<Integer, Path>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(prefix)) {
                    versions.put(Integer.parseInt(name.substring(prefix.length(), name.lastIndexOf('.'))), file);
                }
            }
        }
        return versions;
    }

    private static Schema parse(Path file) throws IOException {
        return new Schema.Parser().parse(Files.readString(file));
    }
}

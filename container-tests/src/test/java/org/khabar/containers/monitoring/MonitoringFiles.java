package org.khabar.containers.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of monitoring are, and how they are read. */
final class MonitoringFiles {
    static final Path ROOT = Path.of("..");
    static final Path PROMETHEUS = ROOT.resolve("monitoring/prometheus");
    static final Path GRAFANA = ROOT.resolve("monitoring/grafana");

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private MonitoringFiles() {}

    /** All dashboards, by name. */
    static List<Dashboard> dashboards() {
        return list(GRAFANA.resolve("dashboards"), ".json").stream()
                .map(file -> new Dashboard(file.getFileName().toString(), json(file)))
                .toList();
    }

    /** All rules of all files, in their order. */
    static List<Rule> rules() {
        return list(PROMETHEUS.resolve("rules"), ".yml").stream()
                .map(MonitoringFiles::yaml)
                .flatMap(file -> file.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .map(Rule::of)
                .toList();
    }

    /** Files of a folder whose names end so, sorted. */
    static List<Path> list(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

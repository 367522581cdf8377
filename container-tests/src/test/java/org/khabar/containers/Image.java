package org.khabar.containers;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/**
 * The images that are tested. Which they are is told by the system property {@code image.NAME}, such as
 * {@code image.enrichment-stream}; without it the one of this version is taken.
 */
enum Image {
    ENRICHMENT_STREAM("enrichment-stream"),
    INGEST_PRODUCER("ingest-producer");

    private final String label;

    Image(String label) {
        this.label = label;
    }

    /** As in the Dockerfile. */
    String label() {
        return label;
    }

    /** Its name and tag. */
    String reference() {
        return System.getProperty("image." + label, "khabar/" + label + ":" + version());
    }

    /** What is needed when the engine does not have it: its name, and the command that builds it. */
    Optional<String> missing() {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(reference()).exec();
            return Optional.empty();
        } catch (NotFoundException e) {
            return Optional.of("the image %s; build it at the top of the project with: docker build --target %s -t %s ."
                    .formatted(reference(), label, reference()));
        }
    }

    /** The version that all images are of. */
    static String version() {
        var version = System.getProperty("khabar.version");
        if (version == null) {
            throw new IllegalStateException("The system property khabar.version is not set; Maven sets it");
        }
        return version;
    }
}

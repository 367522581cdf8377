package org.khabar.containers;

import com.github.dockerjava.api.exception.NotFoundException;
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

    /**
     * Its name and tag.
     *
     * @throws IllegalStateException with the command that builds it, when the engine does not have it
     */
    String reference() {
        var reference = System.getProperty("image." + label, "khabar/" + label + ":" + version());
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(reference).exec();
            return reference;
        } catch (NotFoundException e) {
            throw new IllegalStateException(
                    "There is no image %s; build it at the top of the project with: docker build --target %s -t %s ."
                            .formatted(reference, label, reference),
                    e);
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

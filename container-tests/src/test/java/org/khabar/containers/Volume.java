package org.khabar.containers;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;

/** A volume of its own, which containers share and outlive each other by; removed when it is closed. */
final class Volume implements AutoCloseable {
    private final String name = "khabar-test-" + UUID.randomUUID();

    /** Makes it on the engine's own disk, empty. */
    Volume() {
        this(Map.of());
    }

    /**
     * Makes it, empty.
     *
     * @param options of Docker's driver for local volumes
     */
    Volume(Map<String, String> options) {
        Map<String, String> labels = new HashMap<>(DockerClientFactory.DEFAULT_LABELS);
        labels.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
        DockerClientFactory.lazyClient()
                .createVolumeCmd()
                .withName(name)
                .withLabels(labels)
                .withDriverOpts(options)
                .exec();
    }

    /** What makes a container see it there. */
    Mount at(String folder) {
        return new Mount().withType(MountType.VOLUME).withSource(name).withTarget(folder);
    }

    /** Containers that used it must be gone. */
    @Override
    public void close() {
        DockerClientFactory.lazyClient().removeVolumeCmd(name).exec();
    }
}

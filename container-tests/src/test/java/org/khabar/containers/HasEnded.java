package org.khabar.containers;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.utility.DockerStatus;

/** A container counts as started when it has ended, whatever its exit code: for commands that do one thing. */
final class HasEnded extends StartupCheckStrategy {
    @Override
    public StartupStatus checkStartupState(DockerClient client, String container) {
        return DockerStatus.isContainerStopped(getCurrentState(client, container))
                ? StartupStatus.SUCCESSFUL
                : StartupStatus.NOT_YET_KNOWN;
    }
}

package org.khabar.quickstart.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The broker and the registry together, started at the same time because each takes seconds.
 *
 * @param broker the running broker, with a temporary data directory
 * @param registry the running registry
 */
public record EmbeddedServices(EmbeddedBroker broker, RegistryProcess registry) implements AutoCloseable {
    /**
     * Starts both.
     *
     * @return both, running
     * @throws EmbeddedServiceException if one does not start; the other is stopped
     */
    public static EmbeddedServices start() {
        var registry = CompletableFuture.supplyAsync(RegistryProcess::start);
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start();
        } catch (RuntimeException e) {
            registry.thenAccept(RegistryProcess::close)
                    .exceptionally(failure -> null)
                    .join();
            throw e;
        }
        try {
            return new EmbeddedServices(broker, registry.join());
        } catch (CompletionException e) {
            broker.close();
            throw e.getCause() instanceof EmbeddedServiceException cause ? cause : e;
        }
    }

    /** Stops the registry, then the broker. */
    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}

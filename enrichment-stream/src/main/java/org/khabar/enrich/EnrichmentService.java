package org.khabar.enrich;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.health.StreamReadiness;
import org.khabar.enrich.slot.NoSlotException;
import org.khabar.enrich.slot.StateSlot;
import org.khabar.service.health.Dependencies;
import org.khabar.service.http.OperationsServer;
import org.khabar.service.http.ProgramInfo;
import org.khabar.service.metrics.ProgramMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream with what an operator needs around it: a slot for its state, health, metrics and info over HTTP. */
public final class EnrichmentService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichmentService.class);

    private final EnrichmentApp app;

    /** What is to be closed, last opened first. */
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /**
     * Claims a slot, loads the stages and answers over HTTP; the stream is not started yet.
     *
     * @throws NoSlotException when all slots are taken, or the state cannot be written
     * @throws org.apache.kafka.common.config.ConfigException when the port is taken
     */
    public EnrichmentService(EnrichmentConfig given) {
        try {
            var config = inSlot(given);
            var meters = ProgramMeters.registry();
            opened.push(meters::close);
            open(ProgramMeters.bind(meters));
            var dependencies = open(new Dependencies(config, meters));
            this.app = open(new EnrichmentApp(config, meters));
            var readiness = new StreamReadiness(
                    List.of(dependencies::brokers, dependencies::registry),
                    app.health().restore()::lastStep,
                    Clock.systemUTC());
            app.addStateListener(readiness);
            var info = new ProgramInfo("enrich", Clock.systemUTC().instant(), config, app.topology());
            open(OperationsServer.start(config, readiness, meters, info));
        } catch (RuntimeException e) {
            closeRest();
            throw e;
        }
    }

    private EnrichmentConfig inSlot(EnrichmentConfig given) {
        if (given.stateSlots() == 0) {
            StateSlot.requireWritable(given.stateDir());
            return given;
        }
        var slot = open(StateSlot.claim(given.stateDir(), given.stateSlots()));
        var name = given.instancePrefix() + "-" + slot.number();
        LOG.info("This instance is {}, its state is in {}", name, slot.folder());
        return given.inSlot(slot.folder(), name);
    }

    private <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }

    /**
     * Starts the stream.
     *
     * @throws PreflightException when something it needs is not in place
     */
    public void start() {
        app.start();
    }

    /** Waits until the stream has stopped; returns why, empty when it was asked to. */
    public Optional<Throwable> awaitStop() throws InterruptedException {
        return app.awaitStop();
    }

    /**
     * Stops the stream.
     *
     * @return whether it stopped in time and without a failure
     */
    public boolean stop() {
        return app.stop() && app.failure().isEmpty();
    }

    /** Stops the stream and all around it. */
    @Override
    public void close() {
        closeRest();
    }

    private void closeRest() {
        while (!opened.isEmpty()) {
            var resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("Cannot close {}", resource, e);
            }
        }
    }
}

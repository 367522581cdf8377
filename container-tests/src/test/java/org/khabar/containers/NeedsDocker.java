package org.khabar.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * A test that needs a Docker engine. Without one it does not run, and says so in one line; where {@value #REQUIRED} is
 * {@code true}, as in CI, it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Engine.class)
public @interface NeedsDocker {
    /** Environment variable by which a missing engine is a failure. Without KHABAR_ before it: that is what settings have. */
    String REQUIRED = "REQUIRE_DOCKER";

    /** Looks for the engine. */
    final class Engine implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return ConditionEvaluationResult.enabled("a Docker engine answers");
            }
            var name = context.getRequiredTestClass().getSimpleName();
            if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
                throw new IllegalStateException(
                        name + " needs a Docker engine, none answers, and " + REQUIRED + " is true");
            }
            System.out.println("NOT RUN: " + name + " needs a Docker engine, and none answers");
            return ConditionEvaluationResult.disabled("no Docker engine answers");
        }
    }
}

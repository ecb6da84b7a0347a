package se.planbok.api.wiring;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.refusal.RefusedCommands;

/** What is tidied up in the background. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HousekeepingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingConfiguration.class);
    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    SchedulingConfigurer removalOfOldAnswers(KeptAnswers answers) {
        return tasks -> tasks.addFixedDelayTask(
                () -> LOG.debug("{} kept answers were older than {}", answers.removeOld(), KeptAnswers.KEPT_FOR),
                EVERY);
    }

    @Bean
    SchedulingConfigurer removalOfOldRefusals(RefusedCommands refused) {
        return tasks -> tasks.addFixedDelayTask(
                () -> LOG.debug("{} refusals were older than {}", refused.removeOld(), RefusedCommands.KEPT_FOR),
                EVERY);
    }
}

package se.planbok.api.wiring;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.planbok.api.database.WriteAheadLog;
import se.planbok.api.erasure.ErasableTexts;
import se.planbok.api.history.AnswerTexts;
import se.planbok.api.identity.Directory;
import se.planbok.api.identity.NamesKnown;
import se.planbok.api.identity.PasswordSignIn;
import se.planbok.api.identity.PersonalData;
import se.planbok.api.people.DirectoryService;
import se.planbok.api.refusal.RefusedTexts;
import se.planbok.api.scenario.ScenarioTexts;

/** The directory of people, and the look-out for personal data in what is written. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleConfiguration.class);

    /** For so long at most a name that was changed on another node is known here. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** For so long at most what was erased is left in the write-ahead log before it is cleared. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Bean
    Directory directory(JdbcClient database, PlatformTransactionManager transactions) {
        return new Directory(database, new TransactionTemplate(transactions));
    }

    @Bean
    NamesKnown namesKnown() {
        return new NamesKnown();
    }

    @Bean
    PersonalData personalData(NamesKnown names) {
        return new PersonalData(names);
    }

    @Bean
    DirectoryService directoryService(
            Directory directory,
            NamesKnown names,
            PasswordSignIn signIn,
            JdbcClient database,
            PlatformTransactionManager transactions,
            WriteAheadLog log) {
        // What is written all the time comes first, and is not held.
        List<ErasableTexts> texts =
                List.of(new AnswerTexts(database), new RefusedTexts(database), new ScenarioTexts(database));
        return new DirectoryService(directory, names, signIn, texts, new TransactionTemplate(transactions), log);
    }

    @Bean
    SchedulingConfigurer readingOfNames(DirectoryService directory) {
        return tasks -> tasks.addFixedDelayTask(() -> read(directory), EVERY);
    }

    @Bean
    SchedulingConfigurer clearingOfTheLog(WriteAheadLog log) {
        return tasks -> tasks.addFixedDelayTask(() -> clear(log), SOON);
    }

    private static void clear(WriteAheadLog log) {
        try {
            log.clearIfErased();
        } catch (DataAccessException failure) {
            LOG.warn("What was erased is still in the write-ahead log; it is tried again: {}", failure.toString());
        }
    }

    private static void read(DirectoryService directory) {
        try {
            directory.readNamesAnew();
        } catch (DataAccessException failure) {
            LOG.warn("The names could not be read; texts are held against those of before: {}", failure.toString());
        }
    }
}

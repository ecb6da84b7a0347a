package se.planbok.api.people;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.BodyForm;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.Directory;
import se.planbok.api.identity.Person;
import se.planbok.api.identity.Role;

/**
 * Who is behind an id. All who are signed in see names; what more is known of someone is seen by that person and by who
 * has the role for it.
 */
@RestController
@RequestMapping(path = "/planbok/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {

    /** Stands for one's own id. */
    private static final String ME = "me";

    private static final String BUNDLE = "se.planbok.api.people.people";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int MOST_ASKED_FOR = 100;
    private static final int MOST_ON_A_PAGE = 1_000;
    private static final int MOST_PAGES = 1_000_000;

    private final DirectoryService directory;
    private final BodyForm<PersonName> form = new BodyForm<>(PersonName.class);

    PeopleController(DirectoryService directory) {
        this.directory = directory;
    }

    /**
     * Some people, by name.
     *
     * @param id the ids of those who are asked for; all unless said
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param page which page; the first is 1
     */
    @GetMapping
    People people(
            @RequestParam(required = false) List<String> id,
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam(defaultValue = "1") String page,
            Locale language) {
        int most = number("limit", limit, MOST_ON_A_PAGE);
        long number = number("page", page, MOST_PAGES);
        List<Directory.Entry> found = id == null
                ? directory.entries().page(most, (number - 1) * most)
                : directory.entries().find(checked(id));
        return new People(found.stream().map(entry -> Named.of(entry, language)).toList());
    }

    /** One person; {@code me} is oneself. */
    @GetMapping("/{id}")
    OnePerson person(@PathVariable String id, @AuthenticationPrincipal Person asking, Locale language) {
        String whose = id.equals(ME) ? asking.id() : id;
        Directory.Entry entry = directory.entries().find(checked("id", whose)).orElseThrow(NoSuchPerson::new);
        return told(entry, asking, language);
    }

    /** Gives a person another name. */
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description = "Personens namn. / The person's name.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PersonName.class),
                            examples = @ExampleObject("{\"name\": \"Kim Exempelsson\"}")))
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    OnePerson name(
            @PathVariable String id,
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Person asking,
            Locale language) {
        PersonName given = form.read(body == null ? new byte[0] : body);
        if (!directory.name(checked("id", id), given.name().text())) {
            throw directory.entries().find(id).isPresent() ? new PersonErased() : new NoSuchPerson();
        }
        return told(directory.entries().find(id).orElseThrow(NoSuchPerson::new), asking, language);
    }

    /** Erases a person. */
    @DeleteMapping("/{id}")
    OnePerson erase(@PathVariable String id, @AuthenticationPrincipal Person asking, Locale language) {
        Directory.Entry left = directory.erase(checked("id", id), asking.id()).orElseThrow(NoSuchPerson::new);
        return told(left, asking, language);
    }

    private OnePerson told(Directory.Entry entry, Person asking, Locale language) {
        boolean maySee = asking.id().equals(entry.id()) || asking.roles().contains(Role.ADMIN);
        return OnePerson.of(
                Named.of(entry, language), maySee ? directory.entries().accounts(entry.id()) : List.of());
    }

    private static List<String> checked(List<String> ids) {
        if (ids.size() > MOST_ASKED_FOR) {
            throw malformed("id");
        }
        ids.forEach(id -> checked("id", id));
        return ids;
    }

    /** A database cannot even be asked for some characters. */
    private static String checked(String parameter, String id) {
        if (id.indexOf('\0') >= 0) {
            throw malformed(parameter);
        }
        return id;
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw malformed(name);
        }
        return Integer.parseInt(text);
    }

    private static MalformedRequest malformed(String parameter) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter));
    }

    /**
     * People.
     *
     * @param people the people
     */
    record People(List<Named> people) {}

    /**
     * A person in a list.
     *
     * @param id the opaque id
     * @param name what the person is called; of one who is erased a neutral mark, absent where no name is known
     * @param erasedAt when the person was erased
     */
    record Named(String id, Optional<String> name, Optional<Instant> erasedAt) {

        static Named of(Directory.Entry entry, Locale language) {
            Optional<String> name = entry.erasure().isPresent() ? Optional.of(mark(language)) : entry.name();
            return new Named(entry.id(), name, entry.erasure().map(Directory.Erasure::at));
        }

        private static String mark(Locale language) {
            return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString("erased");
        }
    }

    /**
     * A person.
     *
     * @param id the opaque id
     * @param name what the person is called; of one who is erased a neutral mark, absent where no name is known
     * @param erasedAt when the person was erased
     * @param accounts by which the person signs in here; for the person and for ADMIN alone
     */
    record OnePerson(String id, Optional<String> name, Optional<Instant> erasedAt, List<Directory.Account> accounts) {

        static OnePerson of(Named person, List<Directory.Account> accounts) {
            return new OnePerson(person.id(), person.name(), person.erasedAt(), accounts);
        }
    }
}

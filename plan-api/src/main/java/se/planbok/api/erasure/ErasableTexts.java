package se.planbok.api.erasure;

import java.util.function.Predicate;

/** A place outside the history that keeps what people have written in their own words. */
public interface ErasableTexts {

    /**
     * Takes away what a person has written there, and whatever others have written that mentions the name. Within the
     * caller's transaction.
     *
     * @param person the person's opaque id
     * @param mentions whether a text mentions the person's name; no text does where none is known
     * @throws org.springframework.dao.DataAccessException when what is kept is in use for so long that it was given up
     */
    void erase(String person, Predicate<String> mentions);
}

package se.planbok.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bodies of the example and their matters are called. All of it is made up.
 *
 * @param bodies titles of bodies
 * @param chapters parts of their plans
 * @param items points within an activity
 * @param purposes what money is set aside for
 * @param costs what money is spent on
 * @param reasons why something was changed, by what the change is
 */
record Words(
        List<String> bodies,
        List<Chapter> chapters,
        List<Item> items,
        List<String> purposes,
        List<String> costs,
        Map<String, List<String>> reasons) {

    /** They are read once. */
    static final Words ALL = read();

    /**
     * A part of a plan.
     *
     * @param renamed its title from the second year on; absent where it keeps the first
     * @param ongoing the title of its ongoing work
     * @param activities its special activities
     */
    record Chapter(String key, String title, String renamed, String ongoing, List<Named> activities) {}

    record Named(String key, String title) {}

    /**
     * A point within an activity.
     *
     * @param unit what is counted; absent where nothing is
     */
    record Item(String key, String title, String unit) {}

    private static Words read() {
        try (InputStream words = Words.class.getResourceAsStream("/sample/exempel.json")) {
            return JsonMapper.shared().readValue(words, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

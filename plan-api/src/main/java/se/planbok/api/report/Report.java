package se.planbok.api.report;

import java.util.List;
import java.util.Locale;

/**
 * What a report says, whatever it is drawn as.
 *
 * @param language of all its texts
 * @param title what it is
 * @param about what it is about, such as the plan and its version
 * @param sections its parts, in order
 */
record Report(Locale language, String title, List<Fact> about, List<Section> sections) {

    /** Copies both. */
    Report {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }

    /**
     * Something that is so of the report as a whole.
     *
     * @param name what
     * @param text how it is
     */
    record Fact(String name, String text) {}

    /**
     * A part of a report.
     *
     * @param title its heading
     * @param blocks what it says, in order
     */
    record Section(String title, List<Block> blocks) {

        Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something that is said in one piece. */
    sealed interface Block {}

    /**
     * Running text.
     *
     * @param text one paragraph
     */
    record Paragraph(String text) implements Block {}

    /**
     * A table, without the columns in which nothing stands; the first cell of a row says what the row is about.
     *
     * @param caption what the table shows
     * @param table its headings and rows
     * @param sums how many of the last rows are sums of the others
     */
    record CaptionedTable(String caption, Table table, int sums) implements Block {

        CaptionedTable {
            table = table.withoutEmptyColumns();
        }
    }

    /**
     * Amounts beside one another. The same amounts stand in a table in the same section, so that nobody needs to see it.
     *
     * @param title what it shows
     * @param description what there is to see, in words
     * @param series what each amount of a group is
     * @param groups the groups, in order
     */
    record Chart(String title, String description, List<String> series, List<Group> groups) implements Block {

        Chart {
            series = List.copyOf(series);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Amounts that belong together.
     *
     * @param label what they are amounts of
     * @param amounts one for each series, a cell with a number or an empty one
     */
    record Group(String label, List<Object> amounts) {

        Group {
            amounts = List.copyOf(amounts);
        }
    }
}

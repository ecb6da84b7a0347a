package se.planbok.view.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import tools.jackson.core.JacksonException;

class ValuesModuleTest {

    private record Values(
            Key key,
            Title title,
            Text text,
            PartialDate partial,
            Day day,
            Origin origin,
            PlanId plan,
            PlanYear year,
            Money money,
            Count count,
            Days days,
            Figure number,
            Figure word,
            Span month,
            Span stretch,
            Optional<Key> absent) {}

    private record Collections(
            PMap<Integer, Long> map,
            OrderedPMap<String, Days> ordered,
            PSet<String> set,
            PVector<Key> vector,
            PMap<String, PSet<String>> nested) {}

    @Test
    void values_are_scalars() {
        PartialDate may = new PartialDate("2022-05");
        Values values = new Values(
                new Key("kartor"),
                new Title("Kartor"),
                new Text("Två\nrader"),
                may,
                new Day(LocalDate.of(2022, 5, 12)),
                new Origin("2021"),
                new PlanId("exempel-2022"),
                new PlanYear(2022),
                new Money(1_000_000_000_000L),
                new Count(0),
                new Days(33),
                Figure.of(6_330_000),
                Figure.of("styrgrupp"),
                new Span(may, may),
                new Span(may, new PartialDate("2022-06")),
                Optional.empty());

        String json = Json.mapper().writeValueAsString(values);

        assertThat(json).isEqualTo("""
                {"key":"kartor","title":"Kartor","text":"Två\\nrader","partial":"2022-05","day":"2022-05-12",\
                "origin":"2021","plan":"exempel-2022","year":2022,"money":1000000000000,"count":0,"days":16.5,\
                "number":6330000,"word":"styrgrupp","month":"2022-05",\
                "stretch":{"from":"2022-05","to":"2022-06"}}""");
        assertThat(Json.mapper().readValue(json, Values.class)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({"32, 16", "33, 16.5", "1, 0.5", "-1, -0.5", "-3, -1.5", "0, 0", "2000000001, 1000000000.5"})
    void days_are_numbers_in_halves(long halves, String json) {
        assertThat(Json.mapper().writeValueAsString(new Days(halves))).isEqualTo(json);
        assertThat(Json.mapper().readValue(json, Days.class)).isEqualTo(new Days(halves));
    }

    @ParameterizedTest
    @CsvSource({"0.25", "1e-400000000", "1e400000000", "99999999999999999999"})
    void days_that_are_no_halves_are_an_error(String json) {
        assertThatThrownBy(() -> Json.mapper().readValue(json, Days.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_value_of_the_wrong_form_is_an_error_with_its_problem_as_the_cause() {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"title\":\" \",\"amount\":1}", Part.class))
                .isInstanceOf(JacksonException.class)
                .hasRootCauseInstanceOf(InvalidValue.class);
    }

    @Test
    void a_number_is_no_text_and_a_text_no_number() {
        assertThatThrownBy(() -> Json.mapper().readValue("1", Key.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.mapper().readValue("\"1\"", Money.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.mapper().readValue("1.5", Money.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.mapper().readValue("\"1\"", Days.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.mapper().readValue("true", Figure.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void persistent_collections_are_read_back_equal_and_in_order() {
        Collections collections = new Collections(
                HashTreePMap.from(Map.of(2020, 1L, 2021, 2L)),
                OrderedPMap.<String, Days>empty()
                        .plus("z", new Days(1))
                        .plus("a", new Days(2))
                        .plus("m", new Days(3))
                        .plus("z", new Days(4)),
                HashTreePSet.from(List.of("x", "y")),
                TreePVector.from(List.of(new Key("b"), new Key("a"))),
                HashTreePMap.singleton("n", HashTreePSet.singleton("s")));

        Collections read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(collections), Collections.class);

        assertThat(read).isEqualTo(collections);
        assertThat(read.ordered().keySet()).containsExactly("z", "a", "m");
        assertThat(read.map().plus(2022, 3L)).hasSize(3);
    }
}

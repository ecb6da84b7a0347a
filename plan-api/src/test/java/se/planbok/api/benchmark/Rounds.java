package se.planbok.api.benchmark;

import java.util.stream.DoubleStream;

/** Figures of two things that are measured in turns; told are the medians, of the ratio too. */
final class Rounds {

    private final DoubleStream.Builder baselines = DoubleStream.builder();
    private final DoubleStream.Builder figures = DoubleStream.builder();
    private final DoubleStream.Builder ratios = DoubleStream.builder();

    void add(double baseline, double figure) {
        baselines.add(baseline);
        figures.add(figure);
        ratios.add(figure / baseline);
    }

    /** The three medians as they are told: what is compared with, what is compared, and the ratio. */
    Medians medians() {
        return new Medians(median(baselines), median(figures), median(ratios));
    }

    private static double median(DoubleStream.Builder all) {
        return Load.median(all.build().toArray());
    }

    record Medians(double baseline, double figure, double ratio) {}
}

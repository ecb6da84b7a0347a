package se.planbok.api.journey;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a screen: Chromium, as the machine has it. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JUDGE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
                .then(result => done([result.passes.length].concat(result.violations.map(found =>
                    found.id + ": " + found.help + " " + found.nodes.map(node => node.html).join(" ")))));""";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts it. Where there is none the test is skipped; on a machine that builds for others it must be there.
     *
     * @param language that its user reads
     */
    static Browser reading(String language) {
        Optional<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = onPath("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing = "Pages are not looked at: Chromium and chromedriver are not on the path.";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            abort(missing);
        }
        ChromeOptions options = new ChromeOptions()
                .setBinary(browser.orElseThrow())
                .addArguments(
                        "--headless=new",
                        // Neither is to be had in a container that runs as root.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--window-size=1100,1400",
                        "--accept-lang=" + language);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow())
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        return new Browser(started);
    }

    void open(String address) {
        driver.get(address);
    }

    /** What a script says of the page. */
    Object ask(String script) {
        return driver.executeScript(script);
    }

    /** What is against WCAG 2.1 AA, or against good practice, on the page. */
    List<String> faults() {
        driver.executeScript(axe());
        List<?> told = (List<?>) driver.executeAsyncScript(JUDGE);
        if (((Number) told.getFirst()).longValue() == 0) {
            throw new AssertionError("Nothing was judged");
        }
        return told.stream().skip(1).map(Object::toString).toList();
    }

    /** How wide the screen is from now on, in CSS pixels. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<File> onPath(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

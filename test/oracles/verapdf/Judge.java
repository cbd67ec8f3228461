import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/** Asks veraPDF whether files keep a standard; prints one JSON object for each file, in their order. */
public final class Judge {
  /** No end before the last page, however much is wrong on the first. */
  private static final int NO_LIMIT = -1;

  private Judge() {}

  /** Arguments: the short name veraPDF gives a standard (ua1, 2a), then files. Ends badly at one it cannot read. */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
    if (flavour == PDFAFlavour.NO_FLAVOUR)
      throw new IllegalArgumentException("Unexpected standard " + arguments[0]);
    for (String path : Arrays.asList(arguments).subList(1, arguments.length)) {
      Map<String, Object> verdict = new LinkedHashMap<>();
      verdict.put("file", path);
      verdict.put("flavour", arguments[0]);
      judge(new File(path), flavour, verdict);
      answers.println(new ObjectMapper().writeValueAsString(verdict));
    }
  }

  private static void judge(File file, PDFAFlavour flavour, Map<String, Object> verdict) {
    var config = ValidatorConfigBuilder.defaultBuilder().flavour(flavour).maxFails(NO_LIMIT).build();
    try (var parser = Foundries.defaultInstance().createParser(file, flavour);
        var validator = Foundries.defaultInstance().createValidator(config, flavour)) {
      describe(validator.validate(parser), verdict);
    } catch (Exception error) {
      throw new IllegalStateException(file + " could not be judged", error);
    }
  }

  private static void describe(ValidationResult result, Map<String, Object> verdict) {
    Map<RuleId, Integer> counts = result.getFailedChecks();
    List<Object> failed = new ArrayList<>();
    List<Rule> rules = new ArrayList<>(result.getValidationProfile().getRules());
    rules.sort(Comparator.comparing((Rule rule) -> rule.getRuleId().getClause())
        .thenComparing(rule -> rule.getRuleId().getTestNumber()));
    for (Rule rule : rules) {
      Integer count = counts.get(rule.getRuleId());
      if (count != null) failed.add(failure(rule, count, result.getTestAssertions()));
    }
    verdict.put("compliant", result.isCompliant());
    verdict.put("passedRules", rules.size() - counts.size());
    verdict.put("failed", failed);
  }

  private static Map<String, Object> failure(Rule rule, int count, List<TestAssertion> assertions) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("clause", rule.getRuleId().getClause());
    failure.put("test", rule.getRuleId().getTestNumber());
    failure.put("description", rule.getDescription());
    failure.put("count", count);
    for (TestAssertion assertion : assertions) {
      if (!assertion.getRuleId().equals(rule.getRuleId())) continue;
      failure.put("context", assertion.getLocation().getContext());
      failure.put("message", assertion.getErrorMessage());
      break;
    }
    return failure;
  }
}

using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class FindingPrinterTests
{
    private static readonly Finding Unknown = new("IH0105", "unknown key \"mim\"; did you mean \"minimum\"?", "catalog/stripe/a,b.yaml", new(33, 5), 3);

    [Fact]
    public void For_people_it_is_a_line_the_source_and_a_caret() => Assert.Equal(
        """
        catalog/stripe/a,b.yaml:33:5: error IH0105: unknown key "mim"; did you mean "minimum"?
          33 |     mim: 1
             |     ^~~

        """,
        FindingPrinter.Text([Unknown], (_, _) => "    mim: 1"));

    [Fact]
    public void A_line_that_cannot_be_shown_is_left_out() => Assert.Equal(
        "catalog/stripe/a,b.yaml:33:5: error IH0105: unknown key \"mim\"; did you mean \"minimum\"?\n", FindingPrinter.Text([Unknown], (_, _) => null));

    [Theory]
    [InlineData("x", 33)]
    [InlineData("", 1)]
    public void A_caret_never_leaves_its_line_by_more_than_one(string line, int column)
    {
        var printed = FindingPrinter.Text([Unknown with { At = new(1, column), Length = 500 }], (_, _) => line);

        Assert.InRange(printed.Split('\n')[2].Length, 0, 8 + line.Length);
    }

    [Fact]
    public void A_source_line_is_cleaned_before_it_is_cut()
    {
        var line = new string('a', 110) + " 4242424242424242";

        Assert.DoesNotContain("4242", FindingPrinter.Text([Unknown], (_, _) => line), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_line_cannot_steer_the_terminal() =>
        Assert.DoesNotContain('\u001b', FindingPrinter.Text([Unknown], (_, _) => "    \u001b[2Jmim: 1"));

    [Fact]
    public void For_programs_it_is_an_array() => Assert.Equal(
        """
        [
          {
            "code": "IH0105",
            "message": "unknown key \"mim\"; did you mean \"minimum\"?",
            "file": "catalog/stripe/a,b.yaml",
            "line": 33,
            "column": 5,
            "length": 3
          }
        ]

        """,
        FindingPrinter.Json([Unknown]));

    [Fact]
    public void For_a_code_host_it_is_an_annotation_with_its_escapes() => Assert.Equal(
        "::error file=catalog/stripe/a%2Cb.yaml,line=33,col=5,title=IH0105::100%25%0Asure\n", FindingPrinter.GitHub([Unknown with { Message = "100%\nsure" }]));

    [Fact]
    public void Findings_are_sorted_by_file_then_place_then_code_then_text()
    {
        Finding[] sorted = [Unknown with { File = "a" }, Unknown with { At = new(2, 9) }, Unknown with { At = new(33, 4) }, Unknown with { Code = "IH0104" }, Unknown with { Message = "a" }, Unknown];

        Assert.Equal(sorted, sorted.Reverse().Order(Finding.ByPlace));
    }
}

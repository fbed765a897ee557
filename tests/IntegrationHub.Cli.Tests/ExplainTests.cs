using IntegrationHub.Cli.Codes;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_page_is_printed_as_plain_text() => Assert.Equal(
        """
        IH0309: a least is not above its most

        Between the two there is no value left, so the field would refuse everything.

        Wrong

        In catalog/shop/orders/create-order.yaml:

            fields:
              note: { type: string, minLength: 9, maxLength: 5, help: A wish of the buyer. }

            $ ./hub lint
            catalog/shop/orders/create-order.yaml:2:36: error IH0309: minLength 9 is above maxLength 5, so no value would do.
               2 |   note: { type: string, minLength: 9, maxLength: 5, help: A wish of the buyer. }
                 |                                    ^

        Right

        In catalog/shop/orders/create-order.yaml:

            fields:
              note: { type: string, minLength: 5, maxLength: 9, help: A wish of the buyer. }

        """,
        (await Here.RunAsync("explain", "IH0309")).Ok().Out);

    [Theory]
    [InlineData("IH0105")]
    [InlineData("ih0105")]
    [InlineData("Ih105")]
    [InlineData("0105")]
    [InlineData("105")]
    [InlineData("IH0105:")]
    public async Task A_code_may_be_typed_in_short(string typed) => Assert.StartsWith(
        "IH0105: a key is one that is known here\n", (await Here.RunAsync("explain", typed)).Ok().Out, StringComparison.Ordinal);

    [Fact]
    public async Task No_line_of_prose_is_wider_than_the_terminal()
    {
        var prose = (await Here.RunAsync("explain", "413")).Ok().Out.Split('\n').Where(line => !line.StartsWith(' '));

        Assert.All(prose, line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task Programs_get_the_code_its_title_and_the_page_as_it_is_written()
    {
        var page = (await Here.RunAsync("explain", "ih0105", "--json")).Ok().Json;

        Assert.Equal(["code", "title", "page"], page.EnumerateObject().Select(member => member.Name));
        Assert.Equal("IH0105", page.GetProperty("code").GetString());
        Assert.Equal("a key is one that is known here", page.GetProperty("title").GetString());
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/codes/IH0105.md")), page.GetProperty("page").GetString());
    }

    [Fact]
    public async Task Without_a_code_every_one_is_listed_with_what_it_demands()
    {
        var rows = (await Here.RunAsync("explain")).Ok().Out.Split('\n');
        var list = (await Here.RunAsync("explain", "--json")).Ok().Json;

        Assert.Equal("IH0309  a least is not above its most", Assert.Single(rows, row => row.StartsWith("IH0309", StringComparison.Ordinal)));
        Assert.Equal(CodePages.Codes, list.EnumerateArray().Select(each => each.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_answered_with_those_a_slip_away() => (await Here.RunAsync("explain", "IH0321")).Says(
        """
        error code_not_found: There is no code IH0321. Nothing was sent.
          field      CODE
          nearest    IH0320, IH0312, IH0311
          hint       ./hub explain lists every code.
          sent       no
          retryable  no

        """);

    [Theory]
    [InlineData("nonsense", "\"nonsense\" is no code; a code is IH and four digits, such as IH0105.")]
    [InlineData("", "\"\" is no code; a code is IH and four digits, such as IH0105.")]
    [InlineData("IH", "\"IH\" is no code; a code is IH and four digits, such as IH0105.")]
    [InlineData("IH01055", "\"IH01055\" is no code; a code is IH and four digits, such as IH0105.")]
    [InlineData("IH../x", "\"IH../x\" is no code; a code is IH and four digits, such as IH0105.")]
    [InlineData("9999", "There is no code IH9999.")]
    public async Task What_is_no_code_is_refused(string typed, string sentence) =>
        (await Here.RunAsync("explain", typed, "--json")).Refused("code_not_found", $"{sentence} Nothing was sent.");
}

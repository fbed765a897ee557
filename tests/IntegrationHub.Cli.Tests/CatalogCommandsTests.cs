using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests;

public sealed class CatalogCommandsTests : IDisposable
{
    private static readonly string Facts = Path.Combine(Repository.Root, "tests/facts");

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_shipped_catalog_has_no_findings()
    {
        var files = Directory.GetFiles(Repository.Catalog, "*.yaml", SearchOption.AllDirectories).Length;

        Assert.Equal($"{files} files, no findings.\n", (await Here.RunAsync("lint")).Ok().Out);
    }

    [Fact]
    public async Task One_file_of_a_catalog_can_be_linted() => Assert.Equal(
        "1 file, no findings.\n", (await Here.RunAsync("lint", Path.Combine(Repository.Catalog, "stripe/refunds/create-refund.yaml"))).Ok().Out);

    [Fact]
    public async Task No_findings_are_an_empty_list_for_programs() => Assert.Equal("[]\n", (await Here.RunAsync("lint", "--json")).Ok().Out);

    [Fact]
    public async Task A_finding_names_the_file_the_line_and_the_column_in_each_format()
    {
        var file = await BrokenAsync();
        var text = await Here.RunAsync("lint", file);
        var json = await Here.RunAsync("lint", file, "--format", "json");
        var github = await Here.RunAsync("lint", file, "--format", "github");

        Assert.All([text, json, github], ran => Assert.Equal(1, ran.Exit));
        Assert.Contains($"{file}:1:1: error IH0105: unknown key \"titel\"; did you mean \"title\"?", text.Out, StringComparison.Ordinal);
        Assert.Contains("\n   1 | titel: Create a refund\n     | ^~~~~\n", text.Out, StringComparison.Ordinal);
        Assert.Contains(json.Json.EnumerateArray(), f => f.GetProperty("code").GetString() == "IH0105" && f.GetProperty("line").GetInt32() == 1);
        Assert.Contains($"::error file={file},line=1,col=1,title=IH0105::unknown key \"titel\"", github.Out, StringComparison.Ordinal);
        Assert.Equal(("./hub explain CODE says more of each: IH0102, IH0105.\n", "", ""), (text.Error, json.Error, github.Error));
    }

    [Fact]
    public async Task Clean_says_what_it_was_compared_with() => Assert.Equal(
        "3 files, no findings; 3 requests compared with the facts of 2026-10-28.endive.\n",
        (await Here.RunAsync("lint", "--facts", Facts, Path.Combine(Repository.Root, "tests/manifests/good/facts"))).Ok().Out);

    [Fact]
    public async Task A_difference_from_the_facts_is_a_finding_in_each_format()
    {
        var file = Path.Combine(Repository.Root, "tests/manifests/bad/facts/IH0222-other-answer.yaml");
        var json = await Here.RunAsync("lint", "--facts", Facts, file, "--json");
        var github = await Here.RunAsync("lint", "--facts", Facts, file, "--format", "github");

        Assert.All([json, github], ran => Assert.Equal(1, ran.Exit));
        Assert.Equal("IH0222", Assert.Single(json.Json.EnumerateArray()).GetProperty("code").GetString());
        Assert.EndsWith(",line=6,col=10,title=IH0222::returns is \"voucher\", but Stripe answers with \"shop.voucher\".\n", github.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_are_not_there_are_refused_and_nothing_is_called_clean()
    {
        var ran = await Here.RunAsync("lint", "--facts", "/nowhere", "--json");

        Assert.Equal(2, ran.Exit);
        Assert.Equal("/nowhere: there is no such folder of facts. Nothing was sent.", ran.Json.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("--facts", ran.Json.GetProperty("error").GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_manifest_is_begun_from_the_facts_and_what_is_left_to_do_is_said()
    {
        var catalog = Catalog();
        var file = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(catalog, "stripe/refunds/create-shop-voucher.yaml"));

        var ran = await Here.RunAsync("new", "POST", "/v1/vouchers", "--facts", Facts, "--group", "refunds", "--catalog", catalog);

        Assert.Equal(
            $"""
            {file}: POST /v1/vouchers with 13 fields; the file's name makes it stripe_create_shop_voucher.
            Write what stands there as TODO, and leave out with a reason what nobody needs. What is left to do is said by
              ./hub lint --facts {Facts} {file}

            """,
            ran.Ok().Out);
        var left = await Here.RunAsync("lint", "--facts", Facts, file);
        Assert.Contains("error IH0312: TODO is still to be written.", left.Out, StringComparison.Ordinal);
        Assert.Contains("IH0312", left.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_over_a_manifest_that_is_there()
    {
        var catalog = Catalog();
        var again = new[] { "new", "Shop.Vouchers.create", "--facts", Facts, "--group", "refunds", "--catalog", catalog, "--json" };
        var file = Path.GetRelativePath(Environment.CurrentDirectory, (await Here.RunAsync(again)).Ok().Json.GetProperty("file").GetString()!);
        await File.WriteAllTextAsync(file, "mine");

        (await Here.RunAsync(again)).Refused("already_there", $"{file} is there already, and nothing is written over it. Nothing was sent.");
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Without_facts_it_is_said_where_they_are_looked_for()
    {
        var ran = await Here.RunAsync("new", "Shop.Vouchers.create", "--json");

        Assert.Equal(2, ran.Exit);
        Assert.Equal(
            "Where the facts are is not said: --facts is looked at first, then HUB_FACTS, and neither is given. Nothing was sent.",
            ran.Json.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("--facts DIR, a folder that holds meta.json, operations/*.json and objects/*.json", ran.Json.GetProperty("error").GetProperty("hint").GetString());
    }

    [Fact]
    public async Task What_is_generated_checks_clean_and_drift_names_the_repair()
    {
        var folder = _place.File("out");
        (await Here.RunAsync("generate", "--out", folder)).Ok();
        (await Here.RunAsync("generate", "--out", folder, "--check")).Ok();

        await File.AppendAllTextAsync(Path.Combine(folder, "openapi/v1.yaml"), "drift: true\n");
        var drifted = await Here.RunAsync("generate", "--out", folder, "--check");
        Assert.Equal(1, drifted.Exit);
        Assert.StartsWith($"{folder}/openapi/v1.yaml: error IH05", drifted.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Run: ./hub generate --out {folder}\n", drifted.Out, StringComparison.Ordinal);

        Assert.Contains(", 1 written, 0 removed.\n", (await Here.RunAsync("generate", "--out", folder)).Ok().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_templates_that_is_not_there_is_said() => (await Here.RunAsync("generate", "--templates", "/nowhere", "--json"))
        .Refused("bad_request", "IH0504: /nowhere: there is no such folder of templates. Nothing was sent.");

    [Fact]
    public async Task A_catalog_with_findings_is_used_by_no_command()
    {
        await BrokenAsync();
        var ran = await Here.RunAsync("tools", "list", "--json", "--catalog", _place.File("catalog"));

        Assert.Equal(1, ran.Exit);
        Assert.Equal("bad_catalog", ran.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal($"./hub lint {_place.File("catalog")}", ran.Json.GetProperty("error").GetProperty("hint").GetString());
        Assert.Equal(JsonValueKind.Array, ran.Json.GetProperty("error").GetProperty("findings").ValueKind);
    }

    private string Catalog()
    {
        var folder = Directory.CreateDirectory(_place.File("catalog/stripe")).FullName;
        File.Copy(Path.Combine(Repository.Catalog, "stripe/integration.yaml"), Path.Combine(folder, "integration.yaml"));
        return _place.File("catalog");
    }

    private async Task<string> BrokenAsync()
    {
        var group = Directory.CreateDirectory(_place.File("catalog/stripe/refunds")).FullName;
        File.Copy(Path.Combine(Repository.Catalog, "stripe/integration.yaml"), _place.File("catalog/stripe/integration.yaml"));
        var manifest = await File.ReadAllTextAsync(Path.Combine(Repository.Catalog, "stripe/refunds/create-refund.yaml"));
        var lines = manifest.Split('\n').SkipWhile(line => line.StartsWith('#'));
        var file = Path.Combine(group, "create-refund.yaml");
        await File.WriteAllTextAsync(file, string.Join('\n', lines).Replace("title: Create a refund", "titel: Create a refund", StringComparison.Ordinal));
        return file;
    }
}

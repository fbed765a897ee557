using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Mcp.Tests.Skills;

public class ServedSkillTests
{
    private const string Uri = "skill://stripe-payments/SKILL.md";
    private static readonly string Generated = Path.Combine(Repository.Root, "generated", "skills", "stripe-payments");

    [Fact]
    public async Task The_skill_is_the_generated_folder_byte_for_byte()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var entry = (await ResultAsync(line, "skills/get", Uri)).GetProperty("skill");

        Assert.Equal("stripe-payments", entry.GetProperty("frontmatter").GetProperty("name").GetString());
        var pages = entry.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(
            Directory.EnumerateFiles(Generated, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Generated, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            pages.Select(page => page.GetProperty("uri").GetString()!["skill://stripe-payments/".Length..]).Order(StringComparer.Ordinal));
        foreach (var page in pages)
        {
            var uri = page.GetProperty("uri").GetString()!;
            var read = (await ResultAsync(line, "resources/read", uri)).GetProperty("contents")[0];
            var bytes = File.ReadAllBytes(Path.Combine(Generated, uri["skill://stripe-payments/".Length..]));
            Assert.Equal(Encoding.UTF8.GetString(bytes), read.GetProperty("text").GetString());
            Assert.Equal("text/markdown", read.GetProperty("mimeType").GetString());
            Assert.Equal(bytes.Length, page.GetProperty("size").GetInt32());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", page.GetProperty("digest").GetString());
        }
    }

    [Fact]
    public async Task The_list_has_what_one_entry_says_and_may_be_kept_for_a_while()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var list = await ResultAsync(line, "skills/list");

        Assert.Equal((await ResultAsync(line, "skills/get", Uri)).GetProperty("skill").GetRawText(), Assert.Single(list.GetProperty("skills").EnumerateArray()).GetRawText());
        Assert.Equal(300_000, list.GetProperty("ttlMs").GetInt32());
        Assert.Equal("private", list.GetProperty("cacheScope").GetString());
    }

    [Theory]
    [InlineData("skill://stripe-payments", "SKILL.md references/")]
    [InlineData("skill://stripe-payments/", "SKILL.md references/")]
    [InlineData("skill://stripe-payments/references", "error-codes.md limits.md")]
    public async Task A_folder_lists_what_is_directly_in_it(string folder, string first)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var inside = (await ResultAsync(line, "resources/directory/read", folder)).GetProperty("resources").EnumerateArray();

        Assert.Equal(first, string.Join(' ', inside.Take(2).Select(child =>
            child.GetProperty("name").GetString() + (child.GetProperty("mimeType").GetString() == "inode/directory" ? "/" : ""))));
    }

    [Theory]
    [InlineData("skills/get", "skill://stripe-payments", "There is no skill \"skill://stripe-payments\". skills/list names those there are.")]
    [InlineData("skills/get", "skill://acme/SKILL.md", "There is no skill \"skill://acme/SKILL.md\". skills/list names those there are.")]
    [InlineData("resources/directory/read", "skill://stripe-payments/SKILL.md", "There is no folder \"skill://stripe-payments/SKILL.md\". A skill's folder is its address without its last name.")]
    [InlineData("resources/directory/read", "skill://", "There is no folder \"skill://\". A skill's folder is its address without its last name.")]
    [InlineData("resources/directory/read", "file:///etc", "There is no folder \"file:///etc\". A skill's folder is its address without its last name.")]
    [InlineData("resources/read", "skill://stripe-payments/../SKILL.md", "There is no resource \"skill://stripe-payments/../SKILL.md\".")]
    [InlineData("resources/read", "skill://stripe-payments", "There is no resource \"skill://stripe-payments\".")]
    public async Task What_is_not_there_is_refused_with_its_address(string method, string uri, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var error = (await line.AskAsync(method, new() { ["uri"] = uri })).GetProperty("error");

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.Equal(uri, error.GetProperty("data").GetProperty("uri").GetString());
    }

    [Theory]
    [InlineData("skills/list", """{"cursor":"x"}""", "The cursor is none that this server has given.")]
    [InlineData("resources/directory/read", """{"uri":"skill://stripe-payments","cursor":"x"}""", "The cursor is none that this server has given.")]
    [InlineData("skills/get", "{}", "skills/get needs \"uri\".")]
    [InlineData("skills/get", """{"uri":["skill://stripe-payments/SKILL.md"]}""", "skills/get needs \"uri\".")]
    public async Task What_cannot_be_meant_is_refused(string method, string parameters, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var error = (await line.AskAsync(method, JsonNode.Parse(parameters)!.AsObject())).GetProperty("error");

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task The_skill_tells_only_of_tools_that_are_offered()
    {
        await using var desk = await Desk.OpenAsync(new() { Groups = ["refunds", "balance"], IsReadOnly = true });
        await using var line = new RawLine(desk);

        var pages = (await ResultAsync(line, "skills/get", Uri)).GetProperty("skill").GetProperty("resources").EnumerateArray().Select(page => page.GetProperty("uri").GetString()!).ToList();

        Assert.Equal(
            ["SKILL.md", "error-codes.md", "limits.md", "permissions.md", "refunds.md", "balance.md"],
            pages.Select(page => page.Split('/')[^1]));
        foreach (var page in pages)
        {
            var text = (await ResultAsync(line, "resources/read", page)).GetProperty("contents")[0].GetProperty("text").GetString()!;
            Assert.DoesNotContain("#stripe_create_refund", text, StringComparison.Ordinal);
            Assert.DoesNotContain("## stripe_create_refund", text, StringComparison.Ordinal);
            Assert.DoesNotContain("(customers.md", text, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> ResultAsync(RawLine line, string method, string? uri = null) =>
        (await line.AskAsync(method, uri is null ? null : new() { ["uri"] = uri })).GetProperty("result");
}

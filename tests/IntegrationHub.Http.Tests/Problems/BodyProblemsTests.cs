using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Problems;

public sealed class BodyProblemsTests : IAsyncLifetime
{
    private const string Preview = "/v1/tools/stripe_create_refund/preview";
    private const string Call = "/v1/tools/stripe_create_refund/call";
    private const string TooLarge = "The body is larger than 1 MB (1,048,576 bytes), which is the most that is read. Nothing was sent.";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync()
    {
        Assert.Empty(_site.Service.Sent);
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("", "The body is empty; it must be a JSON object. Nothing was sent.")]
    [InlineData("input=1", "The body is not JSON; it stops making sense at line 1, column 1. Nothing was sent.")]
    [InlineData("{\n  \"input\": {},,\n}", "The body is not JSON; it stops making sense at line 2, column 15. Nothing was sent.")]
    [InlineData("{\"input\": {\"description\": \"ü\", x}}", "The body is not JSON; it stops making sense at line 1, column 32. Nothing was sent.")]
    [InlineData("[]", "The body must be a JSON object: {\"input\": {…}}. Nothing was sent.")]
    [InlineData("{}", "The body has no \"input\"; give {} for a tool that needs none. Nothing was sent.")]
    [InlineData("{\"input\":{\"amount\":1,\"amount\":2}}", "The body gives \"amount\" twice in one object; give it once. Nothing was sent.")]
    [InlineData("{\"input\":{},\"connection\":7}", "\"connection\" must be text or left out. Nothing was sent.")]
    public async Task A_body_that_is_not_understood_says_why(string body, string message) =>
        (await _site.PostAsync(Preview, body)).IsProblem(400, "bad_request", message);

    [Fact]
    public async Task A_body_nested_without_end_is_refused() =>
        (await _site.PostAsync(Preview, $"{{\"input\":{new string('[', 100)}{new string(']', 100)}}}")).IsProblem(
            400, "bad_request", "The body is nested more than 64 deep, which is the most that is read. Nothing was sent.");

    [Fact]
    public async Task An_unknown_member_is_named_with_the_nearest_one()
    {
        var problem = (await _site.PostAsync(Call, """{"imput":{}}""")).IsProblem(
            400, "bad_request", "The body has no \"imput\"; did you mean \"input\"? Allowed: confirmation, connection, input. Nothing was sent.");

        Assert.Equal("imput", problem.GetProperty("field").GetString());
        Assert.Equal(["input"], Answer.Words(problem.GetProperty("nearest")));
        Assert.Equal(["confirmation", "connection", "input"], Answer.Words(problem.GetProperty("allowed")));
    }

    [Fact]
    public async Task A_preview_takes_no_confirmation() =>
        (await _site.PostAsync(Preview, """{"input":{},"confirmation":"x"}""")).IsProblem(
            400, "bad_request", "The body has no \"confirmation\". Allowed: connection, input. Nothing was sent.");

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_by_its_length() =>
        (await _site.PostAsync(Call, new ByteArrayContent(new byte[10_000_000]) { Headers = { ContentType = Json } }))
            .IsProblem(413, "body_too_large", TooLarge);

    [Fact]
    public async Task A_body_of_ten_megabytes_in_chunks_is_refused_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Call)
        {
            Content = new StreamContent(new MemoryStream(new byte[10_000_000])) { Headers = { ContentType = Json } },
        };
        request.Headers.TransferEncodingChunked = true;

        (await _site.SendAsync(request)).IsProblem(413, "body_too_large", TooLarge);
    }

    [Fact]
    public async Task A_body_larger_than_is_even_drained_is_refused_all_the_same()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Call)
        {
            Content = new ByteArrayContent(new byte[65 * 1024 * 1024]) { Headers = { ContentType = Json } },
        };
        request.Headers.ExpectContinue = true;

        (await _site.SendAsync(request)).IsProblem(413, "body_too_large", TooLarge);
    }

    [Fact]
    public async Task The_hub_answers_on_after_a_body_that_was_too_large()
    {
        await _site.PostAsync(Call, new ByteArrayContent(new byte[10_000_000]) { Headers = { ContentType = Json } });

        Assert.Equal(200, (int)(await _site.GetAsync("/healthz")).Status);
    }

    [Theory]
    [InlineData("text/plain", "The Content-Type is \"text/plain\"; it must be application/json. Nothing was sent.")]
    [InlineData("application/x-www-form-urlencoded", "The Content-Type is \"application/x-www-form-urlencoded\"; it must be application/json. Nothing was sent.")]
    [InlineData(null, "The request has no Content-Type; it must be application/json. Nothing was sent.")]
    public async Task A_body_that_is_not_declared_as_json_is_refused(string? type, string message)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"input\":{}}"));
        if (type is not null) content.Headers.ContentType = new MediaTypeHeaderValue(type);

        (await _site.PostAsync(Preview, content)).IsProblem(415, "unsupported_media_type", message);
    }

    private static MediaTypeHeaderValue Json => new("application/json");
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class HostileInputTests : SandboxTest
{
    [Theory]
    [InlineData("a[b", "Received unknown parameter: a[b", "parameter_unknown")]
    [InlineData("name[=x", "Received unknown parameter: name[. Did you mean name?", "parameter_unknown")]
    [InlineData("metadata[a]b=x", "Received unknown parameter: metadata[a]b", "parameter_unknown")]
    [InlineData("[]=x", "Received unknown parameter: []", "parameter_unknown")]
    [InlineData("=x", "Received unknown parameter: ", "parameter_unknown")]
    [InlineData("name=%zz", "Invalid request: the parameters could not be read, because \"%zz\" is not a percent-encoded byte.", null)]
    [InlineData("name=%", "Invalid request: the parameters could not be read, because \"%\" is not a percent-encoded byte.", null)]
    [InlineData("name=%ff%fe", "Invalid request: the parameters could not be read, because \"%ff%fe\" is not UTF-8.", null)]
    [InlineData("name=a%00b", "Invalid request: the parameters could not be read, because \"a%00b\" contains a NUL.", null)]
    [InlineData("name=a&name[b]=c", "Invalid request: the parameters could not be read, because name[b] is given both as a value and as an object.", null)]
    [InlineData("name[b]=c&name=a", "Invalid request: the parameters could not be read, because name is given both as a value and as an object.", null)]
    [InlineData("name[first]=x", "Invalid string: {\"first\": …}", null)]
    [InlineData("address=Pune", "Invalid object", null)]
    [InlineData("preferred_locales[a]=x", "Invalid array", null)]
    [InlineData("preferred_locales=x", "Invalid array", null)]
    [InlineData("validate=1&balance[x]=1", "Invalid integer: {\"x\": …}", "parameter_invalid_integer")]
    [InlineData("tax_exempt=maybe", "Invalid tax_exempt: must be one of exempt, none, or reverse", null)]
    public async Task A_malformed_form_gets_an_error_in_Stripes_shape(string body, string message, string? code)
    {
        var answer = await Raw("/v1/customers", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
        Assert.Equal(code, answer.Code);
        Assert.Equal("invalid_request_error", answer.Error["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ten_thousand_brackets_are_too_deep_in_body_and_in_query()
    {
        var deep = "a" + string.Concat(Enumerable.Repeat("[b]", 10_000)) + "=x";
        var message = $"Invalid request: the parameters could not be read, because {deep[..57]}... is nested more than 32 levels deep.";

        Assert.Equal(message, (await Raw("/v1/customers", deep)).Message);
        Assert.Equal(message, (await Get("/v1/customers?" + deep)).Message);
    }

    [Fact]
    public async Task A_body_of_20_MB_is_refused_with_its_size()
    {
        var answer = await Raw("/v1/customers", "name=" + new string('x', 20_000_000));

        Refused(answer, 413, "Request body is too large: 20000005 bytes were sent, 1048576 are allowed.");
        Assert.Equal(HttpStatusCode.OK, (await Get("/v1/customers")).Status);
    }

    [Fact]
    public async Task A_hundred_thousand_parameters_are_too_many() => Assert.Equal(
        "Invalid request: the parameters could not be read, because it has more than 5000 parameters.",
        (await Raw("/v1/customers", string.Join('&', Enumerable.Repeat("a=b", 100_000)))).Message);

    [Theory]
    [InlineData("application/json", """{"name":"x"}""")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData("text/plain", "name=x")]
    public async Task A_body_that_is_no_form_is_told_so(string type, string body) => Refused(
        await Raw("/v1/customers", body, type), 400,
        "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at " +
        "https://support.stripe.com/.");

    [Theory]
    [InlineData("PUT", "/v1/customers")]
    [InlineData("PATCH", "/v1/customers/cus_1")]
    [InlineData("DELETE", "/v1/charges/ch_1")]
    [InlineData("GET", "/v1/foo")]
    [InlineData("GET", "/v1/customers/")]
    [InlineData("GET", "/v1/customers/cus_1/x/y")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v2/core/events")]
    public async Task A_URL_that_Stripe_does_not_have_is_not_recognized(string verb, string path) => Refused(
        await Send(Http, new HttpMethod(verb), path), 404,
        $"Unrecognized request URL ({verb}: {path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an " +
        "object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at " +
        "https://support.stripe.com/.");

    [Theory]
    [InlineData("名前 🍵 𝒳")]
    [InlineData("Robert'); DROP TABLE customers;--")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a&b=c%d+e")]
    public async Task Any_text_is_kept_as_it_was_sent(string text)
    {
        var made = await Post("/v1/customers", "name=" + text, "metadata[note]=" + text);

        var read = await Get($"/v1/customers/{made.Id}");
        Assert.Equal((text, text), (read.Text("name"), read.Text("metadata.note")));
    }

    [Theory]
    [InlineData("%2e%2e%2f%2e%2e%2fetc")]
    [InlineData("%F0%9F%8D%B5")]
    [InlineData("'%20or%201=1")]
    public async Task A_strange_id_does_not_exist(string id) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/v1/customers/" + id)).Status);

    [Fact]
    public async Task Something_that_is_not_HTTP_does_not_stop_the_server()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(Server.BaseAddress.Host, Server.BaseAddress.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("\0\0\0 hello\r\n\r\n"));
        }

        Assert.Equal(HttpStatusCode.OK, (await Get("/v1/customers")).Status);
    }

    [Fact]
    public async Task Metadata_keeps_to_its_limits()
    {
        Assert.Equal(
            "Metadata can have up to 50 keys.",
            (await Raw("/v1/customers", string.Join('&', Enumerable.Range(0, 51).Select(i => $"metadata[k{i}]=v")))).Message);
        Assert.Equal(
            "Metadata values can have up to 500 characters, but you passed in a value that is 501 characters. Invalid value: " + new string('v', 57) + "...",
            (await Raw("/v1/customers", "metadata[k]=" + new string('v', 501))).Message);
    }

    private async Task<Answer> Raw(string path, string body, string type = "application/x-www-form-urlencoded")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await Http.PostAsync(path, content);
        return new Answer(response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response.Headers);
    }
}

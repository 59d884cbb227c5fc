-- Works through a report in Neovim as its user does, and writes down what was seen, as JSON.
-- Every step waits for an event or for a state.

local seen = {}

--- Runs the main loop until `read` gives something.
local function await(what, read)
  local found
  local ok = vim.wait(60000, function()
    found = read()
    return found ~= nil and found ~= false
  end, 20)
  if not ok then
    error('waited in vain: ' .. what)
  end
  return found
end

local function finish()
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.NIANBAO_SEEN)
  vim.cmd('qall!')
end

--- Puts the cursor on a text that is there once.
local function go_to(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. text, 'cW') == 0 then
    error(text .. ' is not in the report')
  end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function close_floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
end

local steps = {}

function steps.diagnostics()
  seen.filetype = vim.bo.filetype
  await('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
    table.insert(seen.diagnostics, {
      message = diagnostic.message,
      source = diagnostic.source,
      -- Columns are in bytes here: the server's are not.
      text = line:sub(diagnostic.col + 1, diagnostic.end_col),
    })
  end
end

function steps.hover(name, place)
  go_to(place)
  vim.lsp.buf.hover()
  seen[name] = await('hover', floating_text)
  close_floating()
end

function steps.definition(place)
  go_to(place)
  local before = vim.fn.line('.')
  vim.lsp.buf.definition()
  await('a jump', function()
    return vim.fn.line('.') ~= before
  end)
  seen.definition = vim.api.nvim_get_current_line()
end

function steps.quickfix(place)
  go_to(place)
  local before = #vim.diagnostic.get(0)
  seen.offered = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      table.insert(seen.offered, (options.format_item(item)))
    end
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('the fix', function()
    return vim.bo.modified and #vim.diagnostic.get(0) < before
  end)
  seen.mended = vim.api.nvim_get_current_line()
end

--- Takes the first row that is offered on an empty line; typing needs Neovim's own loop, so the rest is a callback.
function steps.completion(place, done)
  go_to(place)
  vim.api.nvim_create_autocmd('CompleteChanged', {
    once = true,
    callback = function()
      seen.completion = {}
      for _, item in ipairs(vim.fn.complete_info({ 'items' }).items) do
        table.insert(seen.completion, item.abbr)
      end
      vim.api.nvim_create_autocmd('CompleteDone', {
        once = true,
        callback = vim.schedule_wrap(function()
          seen.completed = vim.api.nvim_get_current_line()
          done()
        end),
      })
      vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<C-y>', true, false, true), 'n', false)
    end,
  })
  vim.o.completeopt = 'menuone'
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('o<C-x><C-o>', true, false, true), 'n', false)
end

local places = vim.json.decode(vim.env.NIANBAO_PLACES)
local ok, problem = pcall(function()
  steps.diagnostics()
  steps.hover('hover', places.hover)
  steps.hover('said', places.said)
  steps.definition(places.definition)
  steps.quickfix(places.quickfix)
end)
if ok then
  steps.completion(places.completion, finish)
else
  seen.error = problem
  finish()
end
